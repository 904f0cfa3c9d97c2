import { eventLogs } from '@confluence/verify/event-logs'
import { describe, expect, test } from 'vitest'
import type { Scene } from '../../harness/stack.ts'
import { byId, RECORD_FIELDS, recordOf } from './records.ts'

export function pollScenarios({ recording, stack }: Scene): void {
  describe.each(['l1', 'l2'] as const)('polls on %s', (chain) => {
    test('a poll is as it was created', async () => {
      const { polls } = await stack.query<{ polls: unknown[] }>(
        chain,
        '{ polls { id endBlock quorum quota blockNumber blockTimestamp transactionHash } }',
      )
      const logs = [...eventLogs(recording[chain], 'PollCreated')]
      expect(logs.length).toBeGreaterThan(0)
      const expected = logs.map((log) => ({
        ...recordOf(log),
        id: log.args.poll,
        endBlock: `${log.args.endBlock}`,
        quorum: `${log.args.quorum}`,
        quota: `${log.args.quota}`,
      }))
      expect(polls).toEqual(byId(expected))
    })

    test('there is a vote per Vote log, a second one of the same voter included', async () => {
      const { votes } = await stack.query<{ votes: unknown[] }>(
        chain,
        `{ votes(first: 1000) { ${RECORD_FIELDS} poll { id } voter choiceId } }`,
      )
      const expected = [...eventLogs(recording[chain], 'Vote')].map((log) => ({
        ...recordOf(log),
        poll: { id: log.address },
        voter: log.args.voter,
        choiceId: `${log.args.choiceID}`,
      }))
      expect(expected.length).toBeGreaterThan(0)
      expect(votes).toEqual(byId(expected))
    })
  })
}
