import { earningsPoolId } from '@confluence/protocol/entity-id'
import type { Chain } from '@confluence/recording/recording'
import { readTruth } from '@confluence/recording/truth'
import { type EventLog, eventLogs, toAddress } from '@confluence/verify/event-logs'
import { describe, expect, test } from 'vitest'
import { roundOf } from './lock-history.ts'
import { decimal, type Scene } from './scene.ts'

const NEW_ROUND = 'NewRound(uint256,bytes32)'
const REWARD = 'Reward(address,uint256)'
const TREASURY_REWARD = 'TreasuryReward(address,address,uint256)'
const FEES = 'WinningTicketTransfer(address,address,uint256)'

export function roundScenarios({ recording, stack }: Scene): void {
  describe.each(['l1', 'l2'] as const)('rounds on %s', (chain) => {
    const starts = [...eventLogs(recording[chain], NEW_ROUND)]
    const logs = (...signatures: string[]) =>
      signatures.flatMap((signature) => [...eventLogs(recording[chain], signature)])

    /** Sum of the last argument by the key of the log's round. */
    function sums(
      all: readonly EventLog[],
      keyOf: (log: EventLog, round: bigint) => string,
    ): Map<string, bigint> {
      const result = new Map<string, bigint>()
      for (const log of all) {
        const key = keyOf(log, roundOf(starts, log))
        result.set(key, (result.get(key) ?? 0n) + (log.data.at(-1) ?? 0n))
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
      const tokens = logs('SetCurrentRewardTokens(uint256,uint256)')
      const minted = sums(logs(REWARD, TREASURY_REWARD), (_, round) => `${round}`)
      const paid = sums(logs(FEES), (_, round) => `${round}`)
      const expected = starts.map((log) => {
        const number = decimal(log.indexed[0])
        const set = tokens.find(({ transaction }) => transaction === log.transaction)
        return {
          id: number,
          number,
          initialized: true,
          startBlock: `${log.block}`,
          startTimestamp: `${log.timestamp}`,
          blockHash: `0x${log.data[0]?.toString(16).padStart(64, '0')}`,
          mintableTokens: decimal(set?.data[0]),
          inflation: decimal(set?.data[1]),
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
        // The checkpoint sees the whole block: it tells of the round's start only where nothing came after it.
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
      const rewards = sums(logs(REWARD), (log, round) =>
        earningsPoolId(toAddress(log.indexed[0]), Number(round)),
      )
      const fees = sums(logs(FEES), (log, round) => earningsPoolId(toAddress(log.indexed[1]), Number(round)))
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
