import type { Snapshot } from './snapshot.ts'

/** What a StakeClaimed event on L2 says. Addresses are in lower case, amounts in wei. */
export interface StakeClaim {
  delegator: string
  delegate: string
  stake: bigint
  fees: bigint
}

/**
 * Compares a claim with its leaf. Returns where they differ, or null where they agree. The contract verifies each claim
 * against the root, so a difference means that the loaded leaves are not those of the chain.
 */
export function checkClaim(snapshot: Snapshot, claim: StakeClaim): string | null {
  const leaf = snapshot.leaves.get(claim.delegator)
  if (!leaf) return `${claim.delegator} claimed, but has no leaf in the snapshot`
  const differences = (['delegate', 'stake', 'fees'] as const)
    .filter((field) => claim[field] !== leaf[field])
    .map((field) => `${field} ${claim[field]}, the leaf says ${leaf[field]}`)
  return differences.length > 0 ? `${claim.delegator} claimed ${differences.join('; ')}` : null
}
