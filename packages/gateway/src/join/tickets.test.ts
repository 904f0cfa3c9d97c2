import { describe, expect, test } from 'vitest'
import type { MigrationRow, TicketRow } from '../mirror/rows.ts'
import type { TicketState } from '../schema/generated.ts'
import { classicIdsOf, redemptionOf, ticketState } from './tickets.ts'

const ACCOUNT = `0x${'ab'.repeat(20)}`
const MINUTE = 60
const NOW = 1_650_000_000
const LIFE = 604_800

const amounts = {
  l1Address: ACCOUNT,
  l2Address: ACCOUNT,
  stake: 7n,
  delegatedStake: 0n,
  fees: 1n,
  deposit: null,
  reserve: null,
  lockIds: null,
}

/** A ticket of `age` minutes. */
const ticket = (seqNo: bigint, age: number, changes: Partial<TicketRow> = {}): TicketRow => {
  const blockTimestamp = BigInt(NOW - age * MINUTE)
  const expiresAt = blockTimestamp + BigInt(LIFE)
  return { kind: 'DELEGATOR', ...amounts, seqNo, blockTimestamp, expiresAt, ...changes } as TicketRow
}

/** A migration now. */
const migration = (changes: Partial<MigrationRow> = {}): MigrationRow =>
  ({
    kind: 'DELEGATOR',
    ...amounts,
    blockTimestamp: BigInt(NOW),
    transactionHash: '0x01',
    ...changes,
  }) as MigrationRow

const states = (tickets: readonly TicketRow[], migrations: readonly MigrationRow[]): TicketState[] =>
  tickets.map((one) => ticketState(one, tickets, migrations, NOW))

describe('tickets of one account', () => {
  test('wait for seven days while nothing arrived', () => {
    const week = LIFE / MINUTE
    expect(states([ticket(1n, 5), ticket(2n, week - 1), ticket(3n, week)], [])).toEqual([
      'PENDING',
      'PENDING',
      'EXPIRED',
    ])
  })

  test('one of other amounts was not redeemed', () => {
    const tickets = [ticket(1n, 40, { stake: 6n }), ticket(2n, 30)]
    expect(states(tickets, [migration()])).toEqual(['SUPERSEDED', 'REDEEMED'])
  })

  test('a claim by the snapshot supersedes all', () => {
    expect(states([ticket(1n, 30)], [migration({ kind: 'SNAPSHOT' })])).toEqual(['SUPERSEDED'])
  })

  describe('that are equal', () => {
    test('the transaction identifies the redeemed one, before Nitro', () => {
      const tickets = [ticket(1n, 50), ticket(2n, 30)]
      const { redemption } = classicIdsOf(tickets[0] as TicketRow)
      expect(states(tickets, [migration({ transactionHash: redemption })])).toEqual([
        'REDEEMED',
        'SUPERSEDED',
      ])
    })

    test('else it was the last that can have arrived, whatever their order', () => {
      const tickets = [ticket(1n, 4_000), ticket(2n, 29), ticket(3n, 5)]
      for (const order of [tickets, tickets.toReversed()]) {
        const redeemed = order.filter((one) => redemptionOf(one, order, [migration()]))
        expect(redeemed.map(({ seqNo }) => seqNo)).toEqual([2n])
      }
    })

    test('the newest where none can have arrived, but none of later', () => {
      expect(states([ticket(1n, 6), ticket(2n, 5), ticket(3n, -5)], [migration()])).toEqual([
        'SUPERSEDED',
        'REDEEMED',
        'SUPERSEDED',
      ])
    })
  })
})
