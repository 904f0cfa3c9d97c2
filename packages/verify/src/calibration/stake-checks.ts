import { UserError } from '@confluence/protocol/lib/user-error'
import type { ServedTicket } from '../served.ts'

/** A leaf of the snapshot, as far as it tells of an orchestrator's stake. */
export interface StakedLeaf {
  delegate: string
  /** Wei of LPT. */
  stake: bigint
}

type Ticket = Pick<ServedTicket, 'kind' | 'l1Address' | 'delegate' | 'delegatedStake' | 'blockNumber'>

const ADVICE = 'the constants are not used; name another endpoint'

/**
 * Throws UserError where an orchestrator's migration moved another delegated amount than the one answered: L1Migrator read
 * it from the same contract after the freeze.
 */
export function checkTickets(
  tickets: readonly Ticket[],
  stake: ReadonlyMap<string, bigint>,
  where: string,
): void {
  for (const { kind, l1Address, delegate, delegatedStake, blockNumber } of tickets) {
    if (kind !== 'DELEGATOR' || delegate !== l1Address || delegatedStake === null) continue
    const answered = stake.get(l1Address)
    if (answered === BigInt(delegatedStake)) continue
    throw new UserError(
      `${where} says that ${l1Address} has a delegated amount of ${answered}, but its migration in block ${blockNumber} ` +
        `moved ${delegatedStake}: ${ADVICE}`,
    )
  }
}

/** Throws UserError where the leaves of an orchestrator's delegators hold more stake than the amount answered. */
export function checkLeaves(
  leaves: readonly StakedLeaf[],
  stake: ReadonlyMap<string, bigint>,
  where: string,
): void {
  const sums = new Map<string, bigint>()
  for (const { delegate, stake } of leaves) sums.set(delegate, (sums.get(delegate) ?? 0n) + stake)
  for (const [delegate, sum] of sums) {
    const answered = stake.get(delegate)
    // Leaves without a delegate are in nobody's stake.
    if (answered === undefined || sum <= answered) continue
    throw new UserError(
      `${where} says that ${delegate} has a delegated amount of ${answered}, but leaves of the snapshot hold ${sum} of it: ` +
        ADVICE,
    )
  }
}
