import { type L1Migration, l1MigrationsOf } from '@confluence/gateway/join/l1-migrations'
import { applyChanges, type ChainMirror } from '@confluence/gateway/mirror/chain-mirror'
import { fetchChanges } from '@confluence/gateway/mirror/fetch-changes'
import { follow } from '@confluence/gateway/mirror/follow'
import type { TicketRow } from '@confluence/gateway/mirror/rows'
import type { ApiContext } from '@confluence/gateway/resolvers/context'
import { resolvers } from '@confluence/gateway/resolvers/index'
import { loadSnapshot } from '@confluence/gateway/snapshot/load-snapshot'
import { decodeFunctionData, parseAbi } from 'viem/utils'
import { describe, expect, test } from 'vitest'
import type { Scene } from '../../harness/stack.ts'
import { joinOf, joinScene, upstreamsOf } from './joined.ts'

const ABI = parseAbi([
  'function migrateDelegator(address _l1Addr, address _l2Addr, bytes _sig, uint256 _maxGas, uint256 _gasPriceBid, uint256 _maxSubmissionCost) payable',
  'function migrateUnbondingLocks(address _l1Addr, address _l2Addr, uint256[] _unbondingLockIds, bytes _sig, uint256 _maxGas, uint256 _gasPriceBid, uint256 _maxSubmissionCost) payable',
  'function migrateSender(address _l1Addr, address _l2Addr, bytes _sig, uint256 _maxGas, uint256 _gasPriceBid, uint256 _maxSubmissionCost) payable',
])
const COST = { maxGas: 500_000n, gasPriceBid: 100_000_000n, maxSubmissionCost: 10n ** 15n }

/** What could be migrated one block before each successful call of L1Migrator, against the call and what it logged. */
export function l1MigrationScenarios(scene: Scene): void {
  const { blocks, meta } = scene.recording.l1
  const l1Migrator = String(meta.contracts.L1Migrator)

  describe('migrations on Ethereum', () => {
    test('have the arguments and the amounts of the calls that were made', { timeout: 300_000 }, async () => {
      const compared = { DELEGATOR: 0, UNBONDING_LOCKS: 0, SENDER: 0, selectors: 0 }
      for await (const { ticket, left } of callsOfToday()) {
        const migration = left.find(({ kind }) => kind === ticket.kind)
        if (!migration) {
          // L1 takes calls without an amount, for locks that do not exist and the like.
          expect([ticket.id, ticket.stake || ticket.fees || ticket.deposit || ticket.reserve]).toEqual([
            ticket.id,
            0n,
          ])
          continue
        }
        const { kind, delegate, stake, delegatedStake, fees, deposit, reserve } = migration
        const amounts = { delegate, stake, delegatedStake, fees, deposit, reserve }
        if (kind !== 'UNBONDING_LOCKS' || String(migration.lockIds) === String(ticket.lockIds)) {
          expect({ id: ticket.id, ...amounts }).toEqual({ id: ticket.id, ...logged(ticket) })
          compared[kind]++
        }
        if (expectSameCall(migration, ticket)) compared.selectors++
      }
      for (const count of Object.values(compared)) expect(count).toBeGreaterThan(0)
    })

    test('that have arrived are not left, and all others that hold something are', async () => {
      const { join, ask } = await joinScene(scene)
      const { delegators, senders, unbondingLocks, tickets, block } = join.chain('l1')
      const migrations = [...join.chain('l2').migrations.values()]
      const arrived = (id: string, kinds: string[]) =>
        migrations.some(({ l1Address, kind }) => l1Address === id && kinds.includes(kind))
      const hasArrived = (id: string, lockId: bigint) =>
        migrations.some(({ l1Address, lockIds }) => l1Address === id && lockIds?.includes(lockId))
      for (const id of new Set([...delegators.keys(), ...senders.keys()])) {
        const left = l1MigrationsOf(join, id)
        const kinds = left.map(({ kind }) => kind)
        const { stake, fees } = await owed(id)
        const locks = [...unbondingLocks.values()].filter(
          ({ delegator, lockId, state }) =>
            delegator === id &&
            ['UNBONDING', 'MIGRATION_INITIATED'].includes(state) &&
            !hasArrived(id, lockId),
        )
        const sender = senders.get(id)
        expect([id, kinds]).toEqual([
          id,
          [
            ...(stake + fees > 0n && !arrived(id, ['DELEGATOR', 'SNAPSHOT']) ? ['DELEGATOR'] : []),
            ...(locks.length > 0 ? ['UNBONDING_LOCKS'] : []),
            ...(sender && sender.deposit + sender.reserve > 0n && !arrived(id, ['SENDER']) ? ['SENDER'] : []),
          ],
        ])
        for (const migration of left) expect([id, migration.blockedBy]).toEqual([id, blockerOf(migration)])
      }

      /** L1 has stopped at the end of the recording, and L2 runs. */
      function blockerOf({ kind, account, lockIds, stake }: L1Migration) {
        const young = [...tickets.values()].filter(
          (ticket) =>
            ticket.l1Address === account &&
            ticket.kind === kind &&
            Number(ticket.blockTimestamp) + 7 * 24 * 3600 > block.timestamp &&
            !ticket.lockIds?.some((lockId) => hasArrived(account, lockId)),
        )
        const named = (lockId: bigint) => young.some((ticket) => ticket.lockIds?.includes(lockId))
        if (lockIds ? lockIds.every(named) : young.length > 0) return 'IN_MIGRATION'
        return stake === 0n ? 'NO_STAKE' : null
      }

      async function owed(id: string) {
        const { delegator } = await ask<{ delegator: Record<'stake' | 'fees', string> | null }>(
          'query ($id: Bytes!) { delegator(id: $id) { stake fees } }',
          { id },
        )
        return { stake: BigInt(delegator?.stake ?? 0), fees: BigInt(delegator?.fees ?? 0) }
      }
    })

    test('are refused with costs that are none', async () => {
      const migration = { kind: 'SENDER', account: `0x${'12'.repeat(20)}`, lockIds: null } as L1Migration
      expect(() => transactionOf(migration, { ...COST, maxGas: -1n })).toThrow('maxGas is -1: give a uint256')
      expect(() => transactionOf(migration, { ...COST, gasPriceBid: 2n ** 256n })).toThrow('give a uint256')
      expect(() => transactionOf(migration, COST, '0x12')).toThrow('0x12 is not a signature')
    })
  })

  /** Calls that the L1Migrator of today takes too, with what was left of the account one block before. */
  async function* callsOfToday(): AsyncGenerator<{ ticket: TicketRow; left: L1Migration[] }> {
    const upstreams = upstreamsOf(scene)
    const snapshot = await loadSnapshot(scene.recording.snapshotFile)
    const { mirror: last } = await follow(upstreams.l1, undefined)
    // Before anything has arrived: L1 takes calls again for what has.
    const l2 = applyChanges(undefined, await fetchChanges(upstreams.l2, 0, { number: 1 }))
    const tickets = [...last.tickets.values()]
      .filter(({ l1Address, l2Address }) => l1Address === l2Address)
      .sort((a, b) => Number(a.seqNo - b.seqNo))
    let before: ChainMirror | undefined
    for (const ticket of tickets) {
      const number = Number(ticket.blockNumber) - 1
      if (before?.block.number !== number) {
        const since: number = before ? before.block.number + 1 : 0
        before = applyChanges(before, await fetchChanges(upstreams.l1, since, { number }))
      }
      yield { ticket, left: l1MigrationsOf(joinOf(before, l2, snapshot), ticket.l1Address) }
    }
  }

  function transactionOf(migration: L1Migration, cost = COST, signature = '0x') {
    const context = { l1Migrator } as ApiContext
    return resolvers.L1Migration.transaction(migration, { ...cost, signature }, context)
  }

  /** Whether the call was made to L1Migrator itself, so that its selector could be compared too. */
  function expectSameCall(migration: L1Migration, { lockIds, l1Address, ...ticket }: TicketRow): boolean {
    const sent = transactionOf({ ...migration, lockIds })
    const { args } = decodeFunctionData({ abi: ABI, data: sent?.calldata as `0x${string}` })
    expect(args.map((arg) => (typeof arg === 'string' ? arg.toLowerCase() : arg))).toEqual([
      l1Address,
      l1Address,
      ...(lockIds ? [lockIds] : []),
      '0x',
      ...Object.values(COST),
    ])
    expect(sent).toMatchObject({ to: l1Migrator, value: 500_000n * 100_000_000n + 10n ** 15n })
    const { transactions } = blocks[Number(ticket.blockNumber)] ?? { transactions: [] }
    const call = transactions.find(({ hash }) => hash === ticket.transactionHash)
    if (call?.to !== l1Migrator) return false
    expect(sent?.calldata.slice(0, 10)).toBe(call.input.slice(0, 10))
    return true
  }
}

/** The parameters of a ticket as the event has them. */
function logged({ delegate, stake, delegatedStake, fees, deposit, reserve }: TicketRow) {
  return { delegate, stake, delegatedStake, fees, deposit, reserve }
}
