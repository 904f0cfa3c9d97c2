import { ZERO_ADDRESS } from '@confluence/protocol/address'
import type { L2TruthRow } from '@confluence/recording/truth-row'
import type { ServedDelegator, ServedDelegatorPool } from '../served.ts'
import { type Compare, eitherKeys } from '../tally.ts'

/**
 * DelegatorPool's own figures, and BondingManager.getDelegator of the pool. `delegators` holds the pools' accounts;
 * `stake` and `fees` are what the mappings computed, not what can be computed from the account.
 */
export function compareDelegatorPools(
  compare: Compare,
  served: readonly ServedDelegatorPool[],
  delegators: ReadonlyMap<string, ServedDelegator>,
  row: L2TruthRow,
): void {
  const ours = new Map(served.map((pool) => [pool.id, pool]))
  const theirs = new Map(Object.entries(row.pools))
  for (const id of eitherKeys(ours, theirs)) {
    const pool = ours.get(id)
    const recorded = theirs.get(id)
    compare('DelegatorPool.id', id, pool ? id : undefined, recorded ? id : undefined)
    if (!pool || !recorded) continue
    const account = delegators.get(id)
    const remaining = BigInt(recorded.initialStake) - BigInt(recorded.claimedInitialStake)
    const check = (field: string, value: string | null | undefined, answer: string) =>
      compare(`DelegatorPool.${field}`, id, value, answer)
    check('l1Orchestrator', pool.l1Orchestrator, recorded.orchestratorL1)
    check('initialStake', pool.initialStake, recorded.initialStake)
    check('claimedInitialStake', pool.claimedInitialStake, recorded.claimedInitialStake)
    check('remainingInitialStake', pool.remainingInitialStake, remaining.toString())
    check('stake', pool.stake, recorded.pendingStake)
    check('fees', pool.fees, recorded.pendingFees)
    check('bondedAmount (Delegator)', account?.bondedAmount, recorded.bondedAmount)
    check('fees (Delegator)', account?.fees, recorded.fees)
    check('delegate (Delegator)', account?.delegate?.id ?? ZERO_ADDRESS, recorded.delegate)
    check('lastClaimRound (Delegator)', account?.lastClaimRound, recorded.lastClaimRound)
  }
}
