/** Logs aimed at in one answer: many enough to need few requests, too few to be refused or to fill the memory. */
const AIM = 1_000
/** Blocks asked for at first. */
const START = 2_000

/** How many blocks one question may span so that its answer is of a good size, learnt from its answers. */
export interface AnswerSize {
  readonly blocks: number
  /** An answer to `blocks` blocks held `logs` logs. */
  answered(blocks: number, logs: number): void
  /** An answer to `blocks` blocks would be larger than the endpoint allows. */
  overflowed(blocks: number): void
}

export function createAnswerSize(): AnswerSize {
  let size = START
  return {
    get blocks() {
      return size
    },
    answered(blocks, logs) {
      // What is left of a range says little, and answers to smaller questions come in late.
      if (blocks < size / 2) return
      const fitting = Math.floor((blocks * AIM) / Math.max(logs, 1))
      size = Math.max(1, Math.min(fitting, blocks * 2))
    },
    overflowed(blocks) {
      size = Math.max(1, Math.min(size, Math.floor(blocks / 2)))
    },
  }
}
