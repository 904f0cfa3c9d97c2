import { decodeFunctionData, encodeFunctionData, parseAbi } from 'viem/utils'
import { expect, test } from 'vitest'
import { type L1MigrationCall, l1MigrationCalldata, l2CalldataLength, ticketValue } from './l1-migration.ts'

const L1_MIGRATOR = parseAbi([
  'function migrateDelegator(address _l1Addr, address _l2Addr, bytes _sig, uint256 _maxGas, uint256 _gasPriceBid, uint256 _maxSubmissionCost) payable',
  'function migrateUnbondingLocks(address _l1Addr, address _l2Addr, uint256[] _unbondingLockIds, bytes _sig, uint256 _maxGas, uint256 _gasPriceBid, uint256 _maxSubmissionCost) payable',
  'function migrateSender(address _l1Addr, address _l2Addr, bytes _sig, uint256 _maxGas, uint256 _gasPriceBid, uint256 _maxSubmissionCost) payable',
])
const L2_MIGRATOR = parseAbi([
  'struct Delegator { address l1Addr; address l2Addr; uint256 stake; uint256 delegatedStake; uint256 fees; address delegate; }',
  'struct Locks { address l1Addr; address l2Addr; uint256 total; uint256[] unbondingLockIds; address delegate; }',
  'struct Sender { address l1Addr; address l2Addr; uint256 deposit; uint256 reserve; }',
  'function finalizeMigrateDelegator(Delegator params)',
  'function finalizeMigrateUnbondingLocks(Locks params)',
  'function finalizeMigrateSender(Sender params)',
])
const account = `0x${'ab'.repeat(20)}` as const
const cost = { maxGas: 400_000n, gasPriceBid: 100_000_000n, maxSubmissionCost: 30_000_000_000_000n }

const calls = {
  migrateDelegator: { kind: 'DELEGATOR', account, lockIds: null },
  migrateUnbondingLocks: { kind: 'UNBONDING_LOCKS', account, lockIds: [0n, 7n, 2n ** 256n - 1n] },
  migrateSender: { kind: 'SENDER', account, lockIds: null },
} as const satisfies Record<string, L1MigrationCall>

test.each(Object.entries(calls))('%s is decoded to what it was made from', (name, call) => {
  for (const signature of ['0x', `0x${'12'.repeat(65)}`]) {
    const data = l1MigrationCalldata(call, cost, signature) as `0x${string}`
    const { functionName, args } = decodeFunctionData({ abi: L1_MIGRATOR, data })
    expect(functionName).toBe(name)
    expect(JSON.stringify(args, lower)).toBe(
      JSON.stringify(
        [
          account,
          account,
          ...(call.lockIds ? [call.lockIds] : []),
          signature,
          cost.maxGas,
          cost.gasPriceBid,
          cost.maxSubmissionCost,
        ],
        lower,
      ),
    )
  }
})

test('the call on L2 is as long as it is said to be', () => {
  const length = (data: string) => (data.length - 2) / 2
  const both = { l1Addr: account, l2Addr: account } as const
  expect(l2CalldataLength(calls.migrateDelegator)).toBe(
    length(
      encodeFunctionData({
        abi: L2_MIGRATOR,
        functionName: 'finalizeMigrateDelegator',
        args: [{ ...both, stake: 1n, delegatedStake: 1n, fees: 0n, delegate: account }],
      }),
    ),
  )
  expect(l2CalldataLength(calls.migrateUnbondingLocks)).toBe(
    length(
      encodeFunctionData({
        abi: L2_MIGRATOR,
        functionName: 'finalizeMigrateUnbondingLocks',
        args: [
          { ...both, total: 1n, unbondingLockIds: calls.migrateUnbondingLocks.lockIds, delegate: account },
        ],
      }),
    ),
  )
  expect(l2CalldataLength(calls.migrateSender)).toBe(
    length(
      encodeFunctionData({
        abi: L2_MIGRATOR,
        functionName: 'finalizeMigrateSender',
        args: [{ ...both, deposit: 1n, reserve: 1n }],
      }),
    ),
  )
})

test('the ticket is paid for with the submission and the gas on L2', () => {
  expect(ticketValue(cost)).toBe(70_000_000_000_000n)
})

test.each([
  ['an account', { account: '0x12' }, cost],
  ['a lock id', { lockIds: [-1n] }, cost],
  ['a cost', {}, { ...cost, maxGas: 2n ** 256n }],
])('a call in which %s is not of its type is refused', (_, wrong, paid) => {
  expect(() => l1MigrationCalldata({ ...calls.migrateUnbondingLocks, ...wrong }, paid)).toThrow()
})

const lower = (_: string, value: unknown) =>
  typeof value === 'bigint' ? `${value}` : typeof value === 'string' ? value.toLowerCase() : value
