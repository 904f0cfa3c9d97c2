import { ZERO_ADDRESS } from '@confluence/protocol/address'
import { delegatorStatus } from '@confluence/protocol/delegator-status'
import { type Account, pending } from '@confluence/protocol/pending'
import type { TruthDelegator, TruthRow } from '@confluence/recording/truth-row'
import type { ClaimedSoFar } from '../claimed-so-far.ts'
import { isFinal } from '../recorded-facts.ts'
import type { ServedDelegator, ServedOrchestrator } from '../served.ts'
import type { Compare } from '../tally.ts'

/** What BondingManager answers for an address that it has never seen. */
const UNKNOWN: TruthDelegator = {
  bondedAmount: '0',
  fees: '0',
  delegateAddress: ZERO_ADDRESS,
  delegatedAmount: '0',
  startRound: '0',
  lastClaimRound: '0',
  nextUnbondingLockId: '0',
  status: '2',
  pendingStake: '0',
  pendingFees: '0',
}

const STATUSES = ['PENDING', 'BONDED', 'UNBONDED'] as const

export interface ServedDelegators {
  delegators: ReadonlyMap<string, ServedDelegator>
  /** Of any of their addresses that has delegators. */
  orchestrators: ReadonlyMap<string, ServedOrchestrator>
  /** Last round that was initialized. */
  currentRound: bigint
  /** Whether pending amounts are exact in that round. */
  exact: boolean
  /** Undefined where the logs are not recorded. */
  claimed?: ClaimedSoFar | undefined
}

/**
 * BondingManager.getDelegator, delegatorStatus, pendingStake and pendingFees, of the checkpoint's delegators, and what
 * they brought in and withdrew, which is what claims leave of the contract's amounts. The last checkpoint has all there
 * are: any other that is served there must be of zeros.
 */
export function compareDelegators(
  compare: Compare,
  { delegators, orchestrators, currentRound, exact, claimed }: ServedDelegators,
  row: TruthRow,
): void {
  const recordedIds = Object.keys(row.delegators)
  for (const id of isFinal(row) ? new Set([...recordedIds, ...delegators.keys()]) : recordedIds) {
    const recorded = row.delegators[id] ?? UNKNOWN
    const served = delegators.get(id)
    const check = (field: string, ours: string | null | undefined, theirs: string) =>
      compare(`Delegator.${field}`, id, ours === undefined ? '0' : ours, theirs)
    check('bondedAmount', served?.bondedAmount, recorded.bondedAmount)
    check('fees', served?.fees, recorded.fees)
    check('delegate', served?.delegate?.id ?? ZERO_ADDRESS, recorded.delegateAddress)
    check('delegatedAmount', orchestrators.get(id)?.totalStake, recorded.delegatedAmount)
    check('startRound', served?.startRound, recorded.startRound)
    check('lastClaimRound', served?.lastClaimRound, recorded.lastClaimRound)
    check('nextUnbondingLockId', served?.nextUnbondingLockId, recorded.nextUnbondingLockId)
    check('status', statusOf(served, BigInt(row.round)), STATUSES[Number(recorded.status)] ?? recorded.status)
    if (claimed) {
      const { rewards, fees } = claimed(id, row.block)
      check('principal', served?.principal, `${BigInt(recorded.bondedAmount) - rewards}`)
      check('withdrawnFees', served?.withdrawnFees, `${fees - BigInt(recorded.fees)}`)
    }
    if (!exact) continue
    const now = served && pending(accountOf(served), currentRound)
    check('pendingStake', now && `${now.stake}`, recorded.pendingStake)
    check('pendingFees', now && `${now.fees}`, recorded.pendingFees)
  }
}

function statusOf(served: ServedDelegator | undefined, round: bigint): string {
  const bondedAmount = BigInt(served?.bondedAmount ?? 0)
  return delegatorStatus({ bondedAmount, startRound: BigInt(served?.startRound ?? 0) }, round)
}

/** The served fields as the inputs of pending amounts. */
export function accountOf({ id, delegate, startPool, ...served }: ServedDelegator): Account {
  return {
    bondedAmount: BigInt(served.bondedAmount ?? 0),
    fees: BigInt(served.fees),
    lastClaimRound: BigInt(served.lastClaimRound),
    startPool: startPool && {
      cumulativeRewardFactor: BigInt(startPool.cumulativeRewardFactor),
      cumulativeFeeFactor: BigInt(startPool.cumulativeFeeFactor),
      fallbackRewardFactor: toBigInt(startPool.fallbackRewardFactor),
      fallbackFeeFactor: toBigInt(startPool.fallbackFeeFactor),
    },
    delegate: delegate && {
      latestRewardFactor: BigInt(delegate.latestRewardFactor),
      latestFeeFactor: BigInt(delegate.latestFeeFactor),
      cumulativeRewards: BigInt(delegate.cumulativeRewards),
      cumulativeFees: BigInt(delegate.cumulativeFees),
    },
    isOwnDelegate: delegate?.id === id,
  }
}

function toBigInt(text: string | null): bigint | null {
  return text === null ? null : BigInt(text)
}
