import type { Chain } from '@confluence/protocol/chains'
import { SLASH_PARTS } from '@confluence/protocol/slashing'
import { apiError } from '../errors.ts'
import type { Join } from '../join/join.ts'
import { type SlashingOutcome, slashingOn } from '../join/slashing.ts'
import { checkPage } from '../query/select.ts'
import type { SlashingResolvers } from '../schema/generated.ts'

export const Slashing = {
  locks({ answering }, { first, skip }) {
    checkPage(first, skip)
    return answering.slice(skip, skip + first)
  },
} satisfies SlashingResolvers

interface SlashArguments {
  /** An address. */
  orchestrator: string
  rate: bigint
  /** By default the current one. */
  round?: bigint | undefined
}

/** Throws the API's error for a rate or a round that no slash can have, and where the chain does not answer. */
export function slashing(
  join: Join,
  chain: Chain,
  { orchestrator, rate, round }: SlashArguments,
): SlashingOutcome | null {
  if (rate < 1n || rate > SLASH_PARTS) {
    throw apiError(
      'BAD_USER_INPUT',
      `rate is ${rate}: give 1 to ${SLASH_PARTS} parts per 10^6, such as 400000 for 40 %`,
    )
  }
  const current = join.chain(chain).protocol?.currentRound ?? 0n
  if (round !== undefined && round < current) {
    throw apiError(
      'BAD_USER_INPUT',
      `round ${round} has ended: give the current round, ${current}, or a later one, or leave it out`,
    )
  }
  return slashingOn(join, chain, { orchestrator, rate, round: round ?? current })
}
