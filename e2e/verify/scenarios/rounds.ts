import { earningsPoolId } from '@confluence/protocol/ids'
import type { Chain } from '@confluence/recording/recording'
import { readTruth } from '@confluence/recording/truth'
import { type EventLog, type EventName, eventLogs } from '@confluence/verify/event-logs'
import { describe, expect, test } from 'vitest'
import type { Scene } from '../../harness/stack.ts'
import { roundOf } from './lock-history.ts'

export function roundScenarios({ recording, stack }: Scene): void {
  describe.each(['l1', 'l2'] as const)('rounds on %s', (chain) => {
    const starts = [...eventLogs(recording[chain], 'NewRound')]
    const logs = <Name extends EventName>(name: Name) => [...eventLogs(recording[chain], name)]

    /** Sum of the amounts by a key of the log and its round. */
    function sums<Log extends EventLog<'Reward' | 'TreasuryReward' | 'WinningTicketTransfer'>>(
      all: readonly Log[],
      keyOf: (log: Log, round: bigint) => string,
    ): Map<string, bigint> {
      const result = new Map<string, bigint>()
      for (const log of all) {
        const key = keyOf(log, roundOf(starts, log))
        result.set(key, (result.get(key) ?? 0n) + log.args.amount)
      }
      return result
    }

    test('there is one per NewRound log, with what was minted and paid through it', async () => {
      const { rounds } = await stack.query<{ rounds: { number: string }[] }>(
        chain,
        `{ rounds(first: 1000, orderBy: number) {
          id number initialized startBlock startTimestamp blockHash mintableTokens inflation mintedTokens fees
        } }`,
      )
      const tokens = logs('SetCurrentRewardTokens')
      const minted = sums([...logs('Reward'), ...logs('TreasuryReward')], (_, round) => `${round}`)
      const paid = sums(logs('WinningTicketTransfer'), (_, round) => `${round}`)
      const expected = starts.map((log) => {
        const number = `${log.args.round}`
        const set = tokens.find(({ transaction }) => transaction === log.transaction)
        return {
          id: number,
          number,
          initialized: true,
          startBlock: `${log.block}`,
          startTimestamp: `${log.timestamp}`,
          blockHash: log.args.blockHash,
          mintableTokens: `${set?.args.currentMintableTokens}`,
          inflation: `${set?.args.currentInflation}`,
          mintedTokens: `${minted.get(number) ?? 0n}`,
          fees: `${paid.get(number) ?? 0n}`,
        }
      })
      expect(expected.length).toBeGreaterThan(5)
      expect(rounds).toEqual(expected)
    })

    test('a round keeps the figures that the contracts had when it began', async () => {
      const { rounds } = await stack.query<{ rounds: { startBlock: string }[] }>(
        chain,
        '{ rounds(first: 1000, orderBy: number) { startBlock number totalActiveStake totalSupply } }',
      )
      let compared = 0
      for (const row of checkpoints(chain)) {
        // The checkpoint sees the whole block: it shows the round's start only where nothing came after it.
        const start = starts.find(({ block }) => block === row.block)
        if (!start || recording[chain].blocks[row.block]?.logs.length !== start.logIndex + 1) continue
        const round = rounds.find(({ startBlock }) => startBlock === `${row.block}`)
        expect(round).toEqual({
          startBlock: `${row.block}`,
          number: row.round,
          totalActiveStake: row.totalBonded,
          totalSupply: row.globalTotalSupply ?? row.lptTotalSupply,
        })
        compared++
      }
      expect(compared).toBeGreaterThan(3)
    })

    test('an earnings pool adds up the rewards and fees of its round', async () => {
      const { earningsPools } = await stack.query<{
        earningsPools: { id: string; rewards: string; fees: string }[]
      }>(chain, '{ earningsPools(first: 1000) { id rewards fees } }')
      const rewards = sums(logs('Reward'), ({ args }, round) =>
        earningsPoolId(args.transcoder, Number(round)),
      )
      const fees = sums(logs('WinningTicketTransfer'), ({ args }, round) =>
        earningsPoolId(args.recipient, Number(round)),
      )
      const served = (field: 'rewards' | 'fees') =>
        new Map(
          earningsPools
            .filter((pool) => pool[field] !== '0')
            .map((pool) => [pool.id, BigInt(pool[field])] as const),
        )
      const some = (all: ReadonlyMap<string, bigint>) => new Map([...all].filter(([, sum]) => sum > 0n))
      expect(some(rewards).size).toBeGreaterThan(0)
      expect(served('rewards')).toEqual(some(rewards))
      expect(served('fees')).toEqual(some(fees))
    })

    function checkpoints(chain: Chain) {
      return chain === 'l1' ? readTruth(recording.l1) : readTruth(recording.l2)
    }
  })
}
