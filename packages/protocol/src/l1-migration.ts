import { encodeFunctionData } from 'viem/utils'
import type { L1MigrationKind } from './l1-migration-advice.ts'

/** The call of L1Migrator for each kind. */
export const l1MigrationCalls = {
  DELEGATOR: 'migrateDelegator',
  UNBONDING_LOCKS: 'migrateUnbondingLocks',
  SENDER: 'migrateSender',
} as const satisfies Record<L1MigrationKind, string>

/** What is migrated. */
export interface L1MigrationCall {
  kind: L1MigrationKind
  /** The account, on both chains: since 2026 L1Migrator takes no other address on L2. */
  account: string
  /** UNBONDING_LOCKS: ids of L1 locks. */
  lockIds: readonly bigint[] | null
}

/** What the retryable ticket may cost, in wei of ETH; estimated from both chains at the time of the call. */
export interface TicketCost {
  /** Gas limit of the call on L2. */
  maxGas: bigint
  /** Wei per unit of that gas. */
  gasPriceBid: bigint
  /** Of Inbox.calculateRetryableSubmissionFee. */
  maxSubmissionCost: bigint
}

const uint = (name: string) => ({ name, type: 'uint256' }) as const
const accounts = [
  { name: '_l1Addr', type: 'address' },
  { name: '_l2Addr', type: 'address' },
] as const
const rest = [
  { name: '_sig', type: 'bytes' },
  uint('_maxGas'),
  uint('_gasPriceBid'),
  uint('_maxSubmissionCost'),
] as const
const base = { type: 'function', stateMutability: 'payable', outputs: [] } as const

const abi = [
  { ...base, name: 'migrateDelegator', inputs: [...accounts, ...rest] },
  {
    ...base,
    name: 'migrateUnbondingLocks',
    inputs: [...accounts, { name: '_unbondingLockIds', type: 'uint256[]' }, ...rest],
  },
  { ...base, name: 'migrateSender', inputs: [...accounts, ...rest] },
] as const

/**
 * The calldata of L1Migrator. `signature` is the account's, by EIP-712; it is empty where the account itself sends the call.
 * Throws if an argument is not of its type.
 */
export function l1MigrationCalldata(
  { kind, account, lockIds }: L1MigrationCall,
  { maxGas, gasPriceBid, maxSubmissionCost }: TicketCost,
  signature = '0x',
): string {
  const locks = kind === 'UNBONDING_LOCKS' ? [lockIds ?? []] : []
  const args = [account, account, ...locks, signature, maxGas, gasPriceBid, maxSubmissionCost]
  return encodeFunctionData({ abi, functionName: l1MigrationCalls[kind], args: args as never })
}

/** ETH to send with the call, in wei: what L1Migrator passes on to Arbitrum's Inbox. What is left over is refunded on L2. */
export function ticketValue({ maxGas, gasPriceBid, maxSubmissionCost }: TicketCost): bigint {
  return maxSubmissionCost + maxGas * gasPriceBid
}

const SELECTOR = 4
const WORD = 32

/**
 * Bytes of the call of L2Migrator that the ticket carries, which Inbox.calculateRetryableSubmissionFee asks for: the
 * parameters of a migration have a fixed size, but for the ids of locks.
 */
export function l2CalldataLength({ kind, lockIds }: Pick<L1MigrationCall, 'kind' | 'lockIds'>): number {
  const words = { DELEGATOR: 6, SENDER: 4, UNBONDING_LOCKS: 7 + (lockIds?.length ?? 0) }
  return SELECTOR + WORD * words[kind]
}
