import type { Chain } from '@confluence/protocol/chains'
import type { RoundRow } from '../mirror/rows.ts'
import { idOn } from './ids.ts'
import type { Join } from './join.ts'
import { perJoin } from './per-join.ts'

export type ChainRound = RoundRow & { chain: Chain }

const l1 = perJoin((join) => roundsOn(join, 'l1'))
const l2 = perJoin((join) => roundsOn(join, 'l2'))

/** The rounds of a chain, or of both as one series: L2 went on counting where L1 stopped. */
export const roundsOf = { l1, l2, both: perJoin(oneSeries) }

function oneSeries(join: Join): ChainRound[] {
  const ofL2 = l2(join)
  const first = ofL2.reduce<bigint | undefined>((least, { number }) => {
    return least !== undefined && least < number ? least : number
  }, undefined)
  return [...l1(join).filter(({ number }) => first === undefined || number < first), ...ofL2]
}

function roundsOn(join: Join, chain: Chain): ChainRound[] {
  return [...join.chain(chain).rounds.values()].map((row) => ({ ...row, id: idOn(chain, row.id), chain }))
}
