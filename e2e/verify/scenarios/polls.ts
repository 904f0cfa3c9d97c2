import { eventLogs, toAddress } from '@confluence/verify/event-logs'
import { describe, expect, test } from 'vitest'
import { byId, decimal, RECORD_FIELDS, recordOf, type Scene } from './scene.ts'

export function pollScenarios({ recording, stack }: Scene): void {
  describe.each(['l1', 'l2'] as const)('polls on %s', (chain) => {
    test('a poll is as it was created', async () => {
      const { polls } = await stack.query<{ polls: unknown[] }>(
        chain,
        '{ polls { id endBlock quorum quota blockNumber blockTimestamp transactionHash } }',
      )
      const logs = [...eventLogs(recording[chain], 'PollCreated(address,bytes,uint256,uint256,uint256)')]
      expect(logs.length).toBeGreaterThan(0)
      const expected = logs.map((log) => ({
        ...recordOf(log),
        id: toAddress(log.indexed[0]),
        endBlock: decimal(log.data[1]),
        quorum: decimal(log.data[2]),
        quota: decimal(log.data[3]),
      }))
      expect(polls).toEqual(byId(expected))
    })

    test('there is a vote per Vote log, a second one of the same voter included', async () => {
      const { votes } = await stack.query<{ votes: unknown[] }>(
        chain,
        `{ votes(first: 1000) { ${RECORD_FIELDS} poll { id } voter choiceId } }`,
      )
      const expected = [...eventLogs(recording[chain], 'Vote(address,uint256)')].map((log) => ({
        ...recordOf(log),
        poll: { id: log.address },
        voter: toAddress(log.indexed[0]),
        choiceId: decimal(log.data[0]),
      }))
      expect(expected.length).toBeGreaterThan(0)
      expect(votes).toEqual(byId(expected))
    })
  })
}
