import { ZERO_ADDRESS } from '@confluence/protocol/address'
import { poolPayment } from '@confluence/protocol/delegator-pool'
import type { ChainMirror } from '../mirror/chain-mirror.ts'
import type { DelegatorPoolRow, DelegatorRow, OrchestratorRow } from '../mirror/rows.ts'
import type { ClaimBlocker } from '../schema/generated.ts'
import type { Leaf } from '../snapshot/leaf.ts'
import type { Account } from './join.ts'

/** A snapshot claim as it would be paid now, in wei; null where that is not known. */
export interface Claim {
  stake: bigint | null
  fees: bigint | null
  /** LPT of the leaf that a claim does not pay. */
  unclaimable: bigint | null
  /** Why it would revert; null where it would not. */
  blockedBy: ClaimBlocker | null
}

/** What a claim depends on besides the state of L2. */
export type Claimant = Pick<Account, 'id' | 'leaf' | 'pool' | 'migration' | 'l2'>

/** First BondingManager in which a pool may not claim earnings for a receiver whose orchestrator has not called reward. */
const GUARDS_EARNINGS = 9
/** First BondingManager that refuses a transfer of a pool's stake to the orchestrator it is bonded to. */
const REFUSES_SELF = 6

const NOTHING = { stake: 0n, fees: 0n, unclaimable: 0n }

export const noClaim: Claim = { ...NOTHING, blockedBy: null }

/** What L2Migrator.claimStake would pay for an account of L1. `root` is that of the leaves, if there are any. */
export function claimOf(l2: ChainMirror, claimant: Claimant, root: string | undefined): Claim {
  const { leaf, pool, migration } = claimant
  if (migration) {
    const unclaimable = migration.kind === 'SNAPSHOT' ? unclaimableOf(leaf) : 0n
    return { ...NOTHING, unclaimable, blockedBy: 'ALREADY_MIGRATED' }
  }
  // Leaves of another tree say nothing of what the chain pays.
  if (root !== undefined && l2.snapshotRoot !== null && root !== l2.snapshotRoot) {
    return { stake: null, fees: null, unclaimable: null, blockedBy: 'SNAPSHOT_ROOT_DIFFERS' }
  }
  if (!leaf) return { ...NOTHING, blockedBy: 'NOT_IN_SNAPSHOT' }
  if (leaf.stake === 0n && leaf.fees === 0n) return { ...NOTHING, blockedBy: 'NOTHING_TO_CLAIM' }
  const unclaimable = unclaimableOf(leaf)
  const closed = closedBecause(l2)
  if (leaf.delegate === ZERO_ADDRESS) return { stake: 0n, fees: leaf.fees, unclaimable, blockedBy: closed }
  if (!pool) {
    const blockedBy = closed ?? bondBlockedBy(l2, leaf, claimant.l2)
    return { stake: leaf.stake, fees: leaf.fees, unclaimable, blockedBy }
  }
  const paid = poolPayment(pool, leaf.stake)
  const blockedBy = closed ?? poolBlockedBy(l2, { ...claimant, leaf, pool }, paid.stake)
  return { stake: paid.stake, fees: paid.fees + leaf.fees, unclaimable, blockedBy }
}

/** Without a delegate claimStake pays the fees, and bonds nothing. */
function unclaimableOf(leaf: Leaf | undefined): bigint {
  return leaf?.delegate === ZERO_ADDRESS ? leaf.stake : 0n
}

function closedBecause({ protocol }: ChainMirror): ClaimBlocker | null {
  if (protocol?.paused) return 'PROTOCOL_PAUSED'
  return protocol?.claimStakeEnabled ? null : 'CLAIMS_DISABLED'
}

/** Without a pool L2Migrator bonds the leaf's stake to its delegate, which an orchestrator's own stake cannot follow. */
function bondBlockedBy(l2: ChainMirror, leaf: Leaf, receiver: DelegatorRow | undefined): ClaimBlocker | null {
  if (!receiver || receiver.id === leaf.delegate) return null
  return l2.orchestrators.get(receiver.id)?.registered ? 'RECEIVER_IS_ORCHESTRATOR' : null
}

function poolBlockedBy(
  l2: ChainMirror,
  { id, leaf, pool, l2: receiver }: Claimant & { leaf: Leaf; pool: DelegatorPoolRow },
  payment: bigint,
): ClaimBlocker | null {
  const round = l2.protocol?.currentRound ?? 0n
  // An unknown implementation, 0, is taken to follow all rules.
  const version = l2.protocol?.bondingManagerVersion || Number.POSITIVE_INFINITY
  const account = l2.delegators.get(pool.id)
  if (account && account.startRound > round) return 'POOL_CREATED_THIS_ROUND'
  if (leaf.stake > pool.remainingInitialStake || payment === 0n) return 'POOL_EXHAUSTED'
  const hasStake = receiver !== undefined && (receiver.bondedAmount ?? 0n) > 0n
  if (!hasStake && id === account?.delegate && version >= REFUSES_SELF) {
    return 'RECEIVER_IS_ORCHESTRATOR'
  }
  if (!hasStake || version < GUARDS_EARNINGS || receiver.lastClaimRound >= round) return null
  return awaitsReward(l2.orchestrators.get(receiver.delegate ?? ''), round) ? 'NO_REWARD_THIS_ROUND' : null
}

function awaitsReward(orchestrator: OrchestratorRow | undefined, round: bigint): boolean {
  return orchestrator?.active === true && orchestrator.lastRewardRound !== round
}
