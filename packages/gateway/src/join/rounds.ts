import type { RoundRow } from '../mirror/rows.ts'
import type { Join } from './join.ts'

export type ChainRound = RoundRow & { chain: 'L1' | 'L2' }

/** The rounds of a chain, or of both as one series: L2 went on counting where L1 stopped. */
export function roundsOf(join: Join, chain: 'L1' | 'L2' | 'BOTH'): ChainRound[] {
  const on = (name: 'L1' | 'L2'): ChainRound[] =>
    [...join.chain(name === 'L1' ? 'l1' : 'l2').rounds.values()].map((row) => ({ ...row, chain: name }))
  if (chain !== 'BOTH') return on(chain)
  const l2 = on('L2')
  const first = l2.reduce<bigint | undefined>((least, { number }) => {
    return least !== undefined && least < number ? least : number
  }, undefined)
  return [...on('L1').filter(({ number }) => first === undefined || number < first), ...l2]
}
