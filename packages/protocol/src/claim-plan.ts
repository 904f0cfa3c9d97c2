import { ZERO_ADDRESS } from './address.ts'
import {
  type ClaimFacts,
  type ClaimWarning,
  type claimBlockers,
  claimTarget,
  claimWarnings,
  rootWarning,
} from './claim-advice.ts'

export type ClaimBlocker = keyof typeof claimBlockers

/** Who may claim, as the joined API describes an account. Amounts are decimal strings in wei, addresses lower case. */
export interface Claimant {
  id: string
  /** What a claim pays now; null while a chain that tells it is not known. */
  claimableStake: string | null
  claimableFees: string | null
  /** Why a claim that keeps its delegate would fail. */
  claimBlockedBy: ClaimBlocker | null
  /** Null without a leaf in the snapshot. */
  claimStakeArguments: {
    to: string | null
    delegate: string
    stake: string
    fees: string
    proof: readonly string[]
  } | null
  pool: { id: string; orchestrator: string } | null
  migration: { l2Address: string } | null
  l2: { delegate: string | null; bondedAmount: string | null; isOrchestrator: boolean } | null
}

export interface ClaimChoice {
  /** The zero address to keep the delegate of the leaf. */
  newDelegate: string
  /** L1 accounts whose migrations ended at this account. */
  receivedFrom: readonly string[]
  /** Whether the root of the loaded snapshot is the one on chain; null while there is none on chain. */
  verified: boolean | null
  /** Whether `bondsTo` is a registered orchestrator on L2. */
  delegateRegistered: boolean
}

/** A claim with all that someone has to know who sends it. */
export interface ClaimPlan {
  /** L2Migrator; null where it is not known. */
  to: string | null
  arguments: { delegate: string; stake: string; fees: string; proof: readonly string[]; newDelegate: string }
  receives: {
    stake: string | null
    fees: string | null
    /** The pool that pays; null where stake is bonded anew. */
    pool: string | null
    /** Whom stake is bonded to anew; null where a pool pays, or none is bonded. */
    delegate: string | null
  }
  blockedBy: ClaimBlocker | null
  /** Why the chain rejects the proof; null if it does not. */
  rejection: string | null
  warnings: ClaimWarning[]
}

/** Whom a claim bonds stake to anew: null where a delegator pool pays it, or it bonds none. */
export function bondsTo(
  { claimStakeArguments: leaf, pool }: Pick<Claimant, 'claimStakeArguments' | 'pool'>,
  newDelegate: string,
): string | null {
  if (!leaf || pool || leaf.delegate === ZERO_ADDRESS) return null
  return claimTarget({ leaf: { ...leaf, stake: BigInt(leaf.stake) }, newDelegate })
}

/** The claim of an account; undefined where the snapshot has no leaf of it. */
export function planClaim(claimant: Claimant, choice: ClaimChoice): ClaimPlan | undefined {
  const { claimStakeArguments: leaf, pool, l2 } = claimant
  if (!leaf) return undefined
  const { newDelegate, verified } = choice
  const { to, delegate, stake, fees, proof } = leaf
  const facts: ClaimFacts = {
    ...choice,
    id: claimant.id,
    leaf: { delegate, stake: BigInt(stake) },
    pool,
    migration: claimant.migration,
    l2: l2 && { delegate: l2.delegate, bondedAmount: BigInt(l2.bondedAmount ?? 0) },
  }
  return {
    to,
    arguments: { delegate, stake, fees, proof, newDelegate },
    receives: {
      stake: claimant.claimableStake,
      fees: claimant.claimableFees,
      pool: pool?.id ?? null,
      delegate: bondsTo(claimant, newDelegate),
    },
    blockedBy: blockerOf(claimant, newDelegate),
    rejection: rootWarning(verified)?.message ?? null,
    warnings: claimWarnings(facts),
  }
}

/** The API's blocker, which is for a claim that keeps its delegate, corrected for one that names another. */
function blockerOf(claimant: Claimant, newDelegate: string): ClaimBlocker | null {
  const { id, claimBlockedBy, l2 } = claimant
  const renamed = newDelegate !== ZERO_ADDRESS && bondsTo(claimant, newDelegate) !== null
  if (!renamed || (claimBlockedBy !== null && claimBlockedBy !== 'RECEIVER_IS_ORCHESTRATOR'))
    return claimBlockedBy
  // An orchestrator's stake cannot follow another delegate.
  return l2?.isOrchestrator && newDelegate !== id ? 'RECEIVER_IS_ORCHESTRATOR' : null
}
