import { createHash } from 'node:crypto'

/** Chosen by FAULTS_SEED: the same faults at the same moments. */
const SEED = process.env.FAULTS_SEED ?? '1'

export interface Seeded {
  /** A whole number from 0 to below `limit`. */
  below(limit: number): number
  pick<T>(choices: readonly T[]): T
}

/** Choices that follow from the seed and a name. */
export function seeded(name: string): Seeded {
  let drawn = 0
  const below = (limit: number) => {
    const digest = createHash('sha256').update(`${SEED} ${name} ${drawn++}`).digest()
    return Math.floor((digest.readUInt32LE() / 2 ** 32) * limit)
  }
  return { below, pick: (choices) => choices[below(choices.length)] as (typeof choices)[number] }
}

/** The numbers of as many runs as FAULTS_RUNS says, or as are usual. */
export function runs(usual: number): number[] {
  const count = Number(process.env.FAULTS_RUNS ?? usual)
  return Array.from({ length: count }, (_, index) => index + 1)
}
