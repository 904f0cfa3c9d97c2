import { ZERO_ADDRESS } from './address.ts'

/** Why L2Migrator.claimStake reverts for an account, and what to do about it. */
export const claimBlockers = {
  ALREADY_MIGRATED: { reason: 'Its stake has migrated', remedy: 'There is nothing left to do.' },
  NOT_IN_SNAPSHOT: {
    reason: 'It is not in the snapshot',
    remedy: 'Orchestrators, and contracts on Ethereum, migrate by a transaction on Ethereum instead.',
  },
  SNAPSHOT_ROOT_DIFFERS: {
    reason: 'The loaded snapshot is not the one on Arbitrum One, which rejects its proofs',
    remedy: 'Start the gateway with the snapshot whose root is on chain.',
  },
  NOTHING_TO_CLAIM: { reason: 'Its leaf of the snapshot is empty', remedy: 'It had neither stake nor fees.' },
  PROTOCOL_PAUSED: { reason: 'The protocol is paused', remedy: 'Claims open again when it resumes.' },
  CLAIMS_DISABLED: { reason: 'Claims are disabled', remedy: 'Livepeer’s governance enables them.' },
  POOL_CREATED_THIS_ROUND: {
    reason: 'The pool of its delegate was created in this round',
    remedy: 'It pays from the next round: try again then.',
  },
  POOL_EXHAUSTED: {
    reason: 'The pool of its delegate holds less than its share',
    remedy: 'This should not happen: please report it.',
  },
  NO_REWARD_THIS_ROUND: {
    reason: 'Its orchestrator on Arbitrum has not called reward in this round',
    remedy: 'Try again once the orchestrator has called reward.',
  },
  RECEIVER_IS_ORCHESTRATOR: {
    reason: 'It is an orchestrator on Arbitrum, whose stake stays with itself',
    remedy: 'Without a pool, a claim with itself as the new delegate succeeds.',
  },
} as const

/** What advice on a claim depends on. Addresses are lower case, amounts in wei. */
export interface ClaimFacts {
  id: string
  /** Whether the root of the loaded snapshot is the one on chain; null while there is none on chain. */
  verified: boolean | null
  /** The account's leaf. */
  leaf: { delegate: string; stake: bigint }
  /** The pool that pays the claim; null where the stake is bonded anew. */
  pool: { id: string; orchestrator: string } | null
  /** The zero address for the delegate of the leaf. */
  newDelegate: string
  /** The account's migration, where it has one. */
  migration: { l2Address: string } | null
  /** The account's stake on L2, where it has any. */
  l2: { delegate: string | null; bondedAmount: bigint } | null
  /** Accounts whose migrations ended at this account. */
  receivedFrom: readonly string[]
  /** Whether the account that the claim bonds to is a registered orchestrator on L2. */
  delegateRegistered: boolean
}

export type ClaimWarningCode =
  | 'ROOT_DIFFERS'
  | 'ROOT_UNKNOWN'
  | 'MIGRATED_TO_ANOTHER_ADDRESS'
  | 'RECEIVED_MIGRATION'
  | 'STAKE_STAYS'
  | 'NEW_DELEGATE_IGNORED'
  | 'KEEPS_L2_DELEGATE'
  | 'MOVES_L2_STAKE'
  | 'DELEGATE_NOT_REGISTERED'

export interface ClaimWarning {
  code: ClaimWarningCode
  message: string
}

/** Whom a claim without a pool bonds to: L2Migrator.claimStake takes `_newDelegate` unless it is zero. */
export function claimTarget({ leaf, newDelegate }: Pick<ClaimFacts, 'leaf' | 'newDelegate'>): string {
  return newDelegate === ZERO_ADDRESS ? leaf.delegate : newDelegate
}

/** What someone has to know who is about to claim, by the rules of L2Migrator.claimStake and DelegatorPool.claim. */
export function claimWarnings(facts: ClaimFacts): ClaimWarning[] {
  const root = rootWarning(facts.verified)
  const others = [...accountWarnings(facts), ...stakeWarnings(facts)]
  return [...(root ? [root] : []), ...others.map(([code, message]) => ({ code, message }))]
}

/** Why the chain rejects every proof of the loaded snapshot, which it verifies against its own root; undefined if it does not. */
export function rootWarning(verified: boolean | null): ClaimWarning | undefined {
  if (verified) return undefined
  if (verified === null) {
    return {
      code: 'ROOT_UNKNOWN',
      message: 'The snapshot has no root on Arbitrum One yet: the chain rejects every proof',
    }
  }
  return {
    code: 'ROOT_DIFFERS',
    message: 'The root of the loaded snapshot is not the one on Arbitrum One: the chain rejects its proofs',
  }
}

type Found = (readonly [code: ClaimWarningCode, message: string])[]

function accountWarnings({ id, migration, receivedFrom }: ClaimFacts): Found {
  const found: Found = []
  if (migration && migration.l2Address !== id) {
    found.push([
      'MIGRATED_TO_ANOTHER_ADDRESS',
      `The account migrated to ${migration.l2Address} on Arbitrum One: its stake is there`,
    ])
  }
  if (receivedFrom.length > 0) {
    found.push([
      'RECEIVED_MIGRATION',
      `On Arbitrum One this address received the migration of ${receivedFrom.join(', ')}: that stake is not part of this claim`,
    ])
  }
  return found
}

function stakeWarnings(facts: ClaimFacts): Found {
  const { leaf, pool, newDelegate, migration, l2 } = facts
  if (migration) return []
  const ignored: Found =
    newDelegate === ZERO_ADDRESS || (!pool && leaf.delegate !== ZERO_ADDRESS)
      ? []
      : [
          [
            'NEW_DELEGATE_IGNORED',
            `The new delegate is ignored: ${pool ? `the pool ${pool.id} pays this claim` : 'the leaf has no delegate'}`,
          ],
        ]
  if (leaf.delegate === ZERO_ADDRESS) {
    if (leaf.stake === 0n) return ignored
    return [
      ...ignored,
      ['STAKE_STAYS', 'The leaf has no delegate: a claim pays the fees, and its LPT stay with L2Migrator'],
    ]
  }
  const bonded = l2 !== null && l2.bondedAmount > 0n ? l2.delegate : null
  if (pool) {
    if (!bonded || bonded === pool.orchestrator) return ignored
    return [
      ...ignored,
      ['KEEPS_L2_DELEGATE', `The account is bonded on Arbitrum One already: it keeps its delegate ${bonded}`],
    ]
  }
  const target = claimTarget(facts)
  const found: Found = []
  if (bonded && bonded !== target) {
    found.push([
      'MOVES_L2_STAKE',
      `The stake that the account has on Arbitrum One moves from ${bonded} to ${target} too`,
    ])
  }
  if (!facts.delegateRegistered) {
    found.push([
      'DELEGATE_NOT_REGISTERED',
      `The stake is bonded to ${target}, which is not an orchestrator on Arbitrum One: choose one as the new delegate`,
    ])
  }
  return found
}
