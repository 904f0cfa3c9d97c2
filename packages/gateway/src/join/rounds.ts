import type { RoundRow } from '../mirror/rows.ts'
import { idOn } from './ids.ts'
import type { Join } from './join.ts'
import { perJoin } from './per-join.ts'

export type ChainRound = RoundRow & { chain: 'L1' | 'L2' }

const l1Rounds = perJoin((join) => roundsOn(join, 'l1'))
const l2Rounds = perJoin((join) => roundsOn(join, 'l2'))

/** The rounds of a chain, or of both as one series: L2 went on counting where L1 stopped. */
export const roundsOf = { L1: l1Rounds, L2: l2Rounds, BOTH: perJoin(oneSeries) }

function oneSeries(join: Join): ChainRound[] {
  const l2 = l2Rounds(join)
  const first = l2.reduce<bigint | undefined>((least, { number }) => {
    return least !== undefined && least < number ? least : number
  }, undefined)
  return [...l1Rounds(join).filter(({ number }) => first === undefined || number < first), ...l2]
}

function roundsOn(join: Join, chain: 'l1' | 'l2'): ChainRound[] {
  const name = chain === 'l1' ? 'L1' : 'L2'
  return [...join.chain(chain).rounds.values()].map((row) => {
    return { ...row, id: idOn(chain, row.id), chain: name }
  })
}
