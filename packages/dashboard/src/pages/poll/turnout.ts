import type { PollFieldsFragment } from 'livepeer-confluence-client'
import { share } from '#format/number.ts'

type Tally = NonNullable<PollFieldsFragment['tally']>

/** Wei of LPT that voted. */
export function votedOf({ yes, no }: Tally): bigint {
  return BigInt(yes) + BigInt(no)
}

/** The share of all staked LPT that voted: 0 to 1. */
export function turnoutOf(tally: Tally): number {
  return share(votedOf(tally), tally.totalStake)
}
