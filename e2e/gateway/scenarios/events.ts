import { type Chain, chains } from '@confluence/protocol/chains'
import { eventLogs, type LogPosition } from '@confluence/verify/event-logs'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Scene } from '../../harness/stack.ts'
import { type Joined, joinScene } from './joined.ts'

interface Event {
  id: string
  chain: 'L1' | 'L2'
  kind: string
  delegate: string | null
  counterpart: string | null
  stake: string | null
  fees: string | null
  lockId: string | null
  round: string | null
  logIndex: number
  blockNumber: string
  blockTimestamp: string
  transactionHash: string
}

const FIELDS =
  'id chain kind delegate counterpart stake fees lockId round logIndex blockNumber blockTimestamp transactionHash'

const QUERY = `query ($account: Bytes!, $first: Int, $skip: Int, $orderDirection: OrderDirection, $where: AccountEventWhere) {
  events(account: $account, first: $first, skip: $skip, orderDirection: $orderDirection, where: $where) { ${FIELDS} }
}`

interface Amounts {
  stake?: bigint
  fees?: bigint
  lockId?: bigint
}

/** What a recording's logs say of each account, in the API's words: kind, amounts and place. */
function logged({ recording }: Scene, chain: Chain): Map<string, string[]> {
  const found = new Map<string, { order: number; text: string }[]>()
  const note = (
    account: string,
    { block, logIndex, timestamp, transaction }: LogPosition,
    kind: string,
    { stake, fees, lockId }: Amounts = {},
  ) => {
    const known = found.get(account) ?? []
    known.push({
      order: block * 2 ** 20 + logIndex,
      text: [chain.toUpperCase(), kind, stake, fees, lockId, block, logIndex, timestamp, transaction].join(),
    })
    found.set(account, known)
  }
  const of = recording[chain]
  for (const log of eventLogs(of, 'Bond')) {
    note(log.args.delegator, log, 'BOND', { stake: log.args.additionalAmount })
  }
  for (const log of eventLogs(of, 'Unbond')) {
    note(log.args.delegator, log, 'UNBOND', { stake: log.args.amount, lockId: log.args.unbondingLockId })
  }
  for (const log of eventLogs(of, 'Rebond')) {
    note(log.args.delegator, log, 'REBOND', { stake: log.args.amount, lockId: log.args.unbondingLockId })
  }
  for (const log of eventLogs(of, 'TransferBond')) {
    const { oldDelegator, newDelegator, oldUnbondingLockId, newUnbondingLockId, amount } = log.args
    note(oldDelegator, log, 'TRANSFER_SENT', { stake: amount, lockId: oldUnbondingLockId })
    note(newDelegator, log, 'TRANSFER_RECEIVED', { stake: amount, lockId: newUnbondingLockId })
  }
  for (const log of eventLogs(of, 'WithdrawStake')) {
    note(log.args.delegator, log, 'WITHDRAW_STAKE', {
      stake: log.args.amount,
      lockId: log.args.unbondingLockId,
    })
  }
  for (const log of eventLogs(of, 'EarningsClaimed')) {
    note(log.args.delegator, log, 'CLAIM_EARNINGS', { stake: log.args.rewards, fees: log.args.fees })
  }
  for (const log of eventLogs(of, 'TranscoderSlashed')) {
    note(log.args.transcoder, log, 'SLASH', { stake: log.args.penalty })
  }
  for (const log of eventLogs(of, 'MigrateDelegatorInitiated')) {
    const { l1Addr, stake, fees } = log.args.params
    note(l1Addr, log, 'MIGRATION_INITIATED', { stake, fees })
  }
  for (const log of eventLogs(of, 'MigrateUnbondingLocksInitiated')) {
    note(log.args.params.l1Addr, log, 'MIGRATION_INITIATED', { stake: log.args.params.total })
  }
  for (const log of eventLogs(of, 'MigrateSenderInitiated')) {
    const { l1Addr, deposit, reserve } = log.args.params
    note(l1Addr, log, 'MIGRATION_INITIATED', { fees: deposit + reserve })
  }
  const arrived = (
    log: LogPosition,
    { l1Addr, l2Addr }: { l1Addr: string; l2Addr: string },
    amounts: Amounts,
  ) => {
    note(l1Addr, log, 'MIGRATION_COMPLETED', amounts)
    if (l2Addr !== l1Addr) note(l2Addr, log, 'MIGRATION_RECEIVED', amounts)
  }
  for (const log of eventLogs(of, 'MigrateDelegatorFinalized')) {
    const { params } = log.args
    arrived(log, params, { stake: params.stake, fees: params.fees })
  }
  for (const log of eventLogs(of, 'MigrateUnbondingLocksFinalized')) {
    const { params } = log.args
    arrived(log, params, { stake: params.total })
  }
  for (const log of eventLogs(of, 'MigrateSenderFinalized')) {
    const { params } = log.args
    arrived(log, params, { fees: params.deposit + params.reserve })
  }
  for (const log of eventLogs(of, 'StakeClaimed')) {
    note(log.args.delegator, log, 'MIGRATION_COMPLETED', { stake: log.args.stake, fees: log.args.fees })
  }
  for (const log of eventLogs(of, 'Claimed')) {
    note(log.address, log, 'POOL_PAYMENT', { stake: log.args._stake, fees: log.args._fees })
  }
  for (const log of eventLogs(of, 'Vote')) note(log.args.voter, log, 'VOTE')
  return new Map(
    [...found].map(([account, events]) => [
      account,
      events.sort((a, b) => a.order - b.order || (a.text < b.text ? -1 : 1)).map(({ text }) => text),
    ]),
  )
}

const textOf = (event: Event) =>
  [event.chain, event.kind, event.stake, event.fees, event.lockId, event.blockNumber]
    .concat([`${event.logIndex}`, event.blockTimestamp, event.transactionHash])
    .join()

/** Events of accounts against the logs of the contracts. */
export function eventScenarios(scene: Scene): void {
  /** Kinds that this test reads from the logs. */
  const READ = new Set(
    'BOND UNBOND REBOND TRANSFER_SENT TRANSFER_RECEIVED WITHDRAW_STAKE CLAIM_EARNINGS SLASH MIGRATION_INITIATED MIGRATION_COMPLETED MIGRATION_RECEIVED POOL_PAYMENT VOTE'.split(
      ' ',
    ),
  )
  let joined: Joined
  const ask = async (account: string, variables: object = {}) =>
    (await joined.ask<{ events: Event[] }>(QUERY, { account, first: 1000, ...variables })).events

  beforeAll(async () => {
    joined = await joinScene(scene)
  })

  describe('events of an account', () => {
    test('are what was logged of it on both chains, in one order', async () => {
      const expected = { l1: logged(scene, 'l1'), l2: logged(scene, 'l2') }
      const accounts = new Set([...expected.l1.keys(), ...expected.l2.keys()])
      expect(accounts.size).toBeGreaterThan(20)
      for (const account of accounts) {
        const events = await ask(account, { orderDirection: 'asc' })
        for (const chain of chains) {
          const shown = events.filter((each) => each.chain === chain.toUpperCase() && READ.has(each.kind))
          expect([account, shown.map(textOf)]).toEqual([account, expected[chain].get(account) ?? []])
        }
        const times = events.map(({ blockTimestamp }) => Number(blockTimestamp))
        expect(times).toEqual([...times].sort((a, b) => a - b))
        expect(new Set(events.map(({ id }) => id)).size).toBe(events.length)
      }
    })

    test('come in pages, newest first, and by kind, chain and time', async () => {
      const [account = ''] = [...logged(scene, 'l1')].sort(([, a], [, b]) => b.length - a.length)[0] ?? []
      const all = await ask(account)
      expect(all.length).toBeGreaterThan(5)
      expect(await ask(account, { orderDirection: 'asc' })).toEqual([...all].reverse())
      const pages = []
      for (let skip = 0; skip < all.length; skip += 3) pages.push(...(await ask(account, { first: 3, skip })))
      expect(pages).toEqual(all)
      const { kind = '' } = all[0] ?? {}
      expect(await ask(account, { where: { kind } })).toEqual(all.filter((each) => each.kind === kind))
      expect(await ask(account, { where: { chain: 'L1' } })).toEqual(
        all.filter(({ chain }) => chain === 'L1'),
      )
      const middle = all[Math.floor(all.length / 2)]?.blockTimestamp ?? '0'
      expect(await ask(account, { where: { blockTimestamp_lt: middle } })).toEqual(
        all.filter(({ blockTimestamp }) => Number(blockTimestamp) < Number(middle)),
      )
      await expect(ask(account, { first: 999, skip: 2 })).rejects.toThrow('first and skip are 1001 together')
    })

    test('of an address that nobody knows are none', async () => {
      expect(await ask(`0x${'12'.repeat(20)}`)).toEqual([])
    })

    test('have what broadcasters and orchestrators did', async () => {
      const { senders, orchestrators } = await joined.ask<{
        senders: { id: string }[]
        orchestrators: { address: string }[]
      }>(
        '{ senders(first: 1000) { id } orchestrators(first: 1000, chain: BOTH, where: { registered: true }) { address } }',
      )
      const kinds = new Set<string>()
      for (const id of [...senders.map(({ id }) => id), ...orchestrators.map(({ address }) => address)]) {
        for (const { kind } of await ask(id)) kinds.add(kind)
      }
      for (const kind of ['FUND_DEPOSIT', 'FUND_RESERVE', 'UPDATE_COMMISSION', 'ACTIVATE'])
        expect(kinds).toContain(kind)
    })
  })
}
