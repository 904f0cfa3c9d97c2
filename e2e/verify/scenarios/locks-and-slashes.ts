import { ZERO_ADDRESS } from '@confluence/protocol/address'
import type { Chain } from '@confluence/recording/recording'
import { readTruth } from '@confluence/recording/truth'
import { eventLogs } from '@confluence/verify/event-logs'
import { describe, expect, test } from 'vitest'
import type { Scene } from '../../harness/stack.ts'
import { lockHistory } from './lock-history.ts'
import { byId, RECORD_FIELDS, recordOf } from './records.ts'

interface SlashEvent {
  id: string
  orchestrator: { id: string }
  finder: string | null
  penalty: string
  finderReward: string
  rate: string
  round: string
  lockExposure: string
  blockNumber: string
}

/** Unbonding locks through all their states, retold from the logs. `states` are those that the recording has. */
export function lockScenarios(scene: Scene, states: Record<Chain, readonly string[]>): void {
  const { recording, stack } = scene
  describe.each(['l1', 'l2'] as const)('unbonding locks on %s', (chain) => {
    test('are what their logs made of them', async () => {
      const { unbondingLocks } = await stack.query<{ unbondingLocks: { state: string }[] }>(
        chain,
        `{ unbondingLocks(first: 1000) {
          id delegate { id } amount creationRound withdrawRound state slashExposure
        } }`,
      )
      const { locks } = lockHistory(recording[chain], await slashesOf(scene, chain))
      const expected = [...locks].map(([id, { delegate, state, ...amounts }]) => ({
        id,
        delegate: { id: delegate },
        amount: `${amounts.amount}`,
        creationRound: `${amounts.creationRound}`,
        withdrawRound: `${amounts.withdrawRound}`,
        state,
        slashExposure: `${amounts.slashExposure}`,
      }))
      expect(unbondingLocks).toEqual(byId(expected))
      expect([...new Set(unbondingLocks.map(({ state }) => state))].sort()).toEqual([...states[chain]].sort())
    })
  })

  test('a lock whose migration was initiated names a ticket that names it', async () => {
    const { unbondingLocks } = await stack.query<{
      unbondingLocks: {
        lockId: string
        delegator: { id: string }
        ticket: { l1Address: string; lockIds: string[] }
      }[]
    }>(
      'l1',
      `{ unbondingLocks(first: 1000, where: { state: MIGRATION_INITIATED }) {
        lockId delegator { id } ticket { l1Address lockIds }
      } }`,
    )
    expect(unbondingLocks.length).toBeGreaterThan(0)
    for (const { lockId, delegator, ticket } of unbondingLocks) {
      expect(ticket.l1Address).toBe(delegator.id)
      expect(ticket.lockIds).toContain(lockId)
    }
  })
}

/** `counts` says how many slashes the recording has. */
export function slashScenarios(scene: Scene, counts: Record<Chain, number>): void {
  const { recording, stack } = scene
  describe.each(['l1', 'l2'] as const)('slashes on %s', (chain) => {
    test('there is one per TranscoderSlashed log, with what it would have taken from locks', async () => {
      const served = await slashEvents(scene, chain)
      const { exposures } = lockHistory(recording[chain], await slashesOf(scene, chain))
      const expected = [...eventLogs(recording[chain], 'TranscoderSlashed')].map((log) => {
        const { transcoder, finder, penalty, finderReward } = log.args
        const record = recordOf(log)
        return {
          ...record,
          orchestrator: { id: transcoder },
          finder: finder === ZERO_ADDRESS ? null : finder,
          penalty: `${penalty}`,
          finderReward: `${finderReward}`,
          lockExposure: `${exposures.get(record.id)}`,
        }
      })
      expect(expected).toHaveLength(counts[chain])
      expect(served.map(({ rate, round, ...slash }) => slash)).toEqual(byId(expected))
    })

    test('the penalty is the truncated share, by the rate, of the stake before it', async () => {
      const logs = [...eventLogs(recording[chain], 'TranscoderSlashed')]
      const rates = await slashesOf(scene, chain)
      for (const log of logs) {
        const { transcoder, penalty } = log.args
        const { delegator } = await stack.query<{ delegator: { bondedAmount: string } }>(
          chain,
          'query ($id: ID!, $block: Int!) { delegator(id: $id, block: { number: $block }) { bondedAmount } }',
          { id: transcoder, block: log.block },
        )
        // What is left at the end of the block, and what this slash and those after it in the block have taken.
        const before = logs
          .filter(({ block, args, logIndex }) => {
            return block === log.block && args.transcoder === transcoder && logIndex >= log.logIndex
          })
          .reduce((sum, { args }) => sum + args.penalty, BigInt(delegator.bondedAmount))
        const { rate } = rates.get(recordOf(log).id) ?? { rate: 0n }
        expect((before * rate) / 1_000_000n).toBe(penalty)
      }
    })

    test("the round is the contract's, initialized or not", async () => {
      const rows = new Map([...readTruth(recording[chain])].map(({ block, round }) => [`${block}`, round]))
      for (const { round, blockNumber } of await slashEvents(scene, chain)) {
        if (rows.has(blockNumber)) expect(round).toBe(rows.get(blockNumber))
      }
    })
  })
}

async function slashesOf(scene: Scene, chain: Chain) {
  const events = await slashEvents(scene, chain)
  return new Map(events.map(({ id, rate, round }) => [id, { rate: BigInt(rate), round: BigInt(round) }]))
}

async function slashEvents({ stack }: Scene, chain: Chain): Promise<SlashEvent[]> {
  const { slashEvents } = await stack.query<{ slashEvents: SlashEvent[] }>(
    chain,
    `{ slashEvents(first: 1000) {
      ${RECORD_FIELDS} orchestrator { id } finder penalty finderReward rate round lockExposure
    } }`,
  )
  return slashEvents
}
