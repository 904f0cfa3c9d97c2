import { eventLogs } from '@confluence/verify/event-logs'
import { describe, expect, test } from 'vitest'
import type { Scene } from '../../harness/stack.ts'
import { byId, RECORD_FIELDS, recordOf } from './records.ts'

const INITIATED = [
  'MigrateDelegatorInitiated',
  'MigrateUnbondingLocksInitiated',
  'MigrateSenderInitiated',
] as const

/** What the recording's outcome does not tell of tickets; their amounts and states are compared with it elsewhere. */
export function ticketScenarios({ recording, stack }: Scene): void {
  describe('migration tickets', () => {
    test('there is one per Initiated log, by its sender, for seven days', async () => {
      const { migrationTickets } = await stack.query<{ migrationTickets: { id: string; signed: boolean }[] }>(
        'l1',
        `{ migrationTickets(first: 1000) { ${RECORD_FIELDS} migrator submitter expiresAt signed } }`,
      )
      const senders = new Map(
        recording.l1.blocks.flatMap(({ transactions }) => transactions.map(({ hash, from }) => [hash, from])),
      )
      const logs = INITIATED.flatMap((name) => [...eventLogs(recording.l1, name)])
      const expected = logs.map((log) => {
        const submitter = senders.get(log.transaction)
        return {
          ...recordOf(log),
          migrator: log.address,
          submitter,
          expiresAt: `${log.timestamp + 7 * 24 * 60 * 60}`,
          signed: submitter !== log.args.params.l1Addr,
        }
      })
      expect(migrationTickets).toEqual(byId(expected))
      expect(new Set(migrationTickets.map(({ signed }) => signed))).toEqual(new Set([true, false]))
    })
  })
}
