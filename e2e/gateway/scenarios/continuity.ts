import { readTruth } from '@confluence/recording/truth'
import { eventLogs } from '@confluence/verify/event-logs'
import { describe, expect, test } from 'vitest'
import type { Scene } from '../../harness/stack.ts'
import { joinScene } from './joined.ts'

type Amounts = Record<string, string>

interface RoundOf {
  number: string
  inflation: string
  mintableTokens: string
  totalSupply: string
}

/** Rounds, inflation, LPT and ETH over the migration, against the logs and what the contracts answered. */
export function continuityScenarios(scene: Scene): void {
  const { recording } = scene
  const last = { l1: [...readTruth(recording.l1)].at(-1), l2: [...readTruth(recording.l2)].at(-1) }

  async function continuity() {
    const { ask } = await joinScene(scene)
    const round = '{ number inflation mintableTokens totalSupply }'
    const { continuity } = await ask<{
      continuity: { lastL1Round: RoundOf; firstL2Round: RoundOf; lpt: Amounts; eth: Amounts }
    }>(`{ continuity {
      lastL1Round ${round}
      firstL2Round ${round}
      lpt {
        bridgeMinterReceived bridgeMinterBalance sent inTransit arrived receivedFromOthers
        bondedForOrchestrators bondedForPools bondedForDelegators bondedForUnbondingLocks unexplained balance
        poolsEarned poolsPaid poolsBalance
      }
      eth { fees deposits reserves paid poolsEarned poolsPaid poolsBalance }
    } }`)
    const numbers = (amounts: Amounts) =>
      Object.fromEntries(Object.entries(amounts).map(([name, wei]) => [name, BigInt(wei)])) as Record<
        string,
        bigint
      >
    return { ...continuity, lpt: numbers(continuity.lpt), eth: numbers(continuity.eth) }
  }

  const sum = (amounts: Iterable<bigint>) => [...amounts].reduce((total, amount) => total + amount, 0n)

  describe('continuity over the migration', () => {
    test('of rounds and inflation is that of the logs', async () => {
      const { lastL1Round, firstL2Round } = await continuity()
      const roundsOf = (chain: 'l1' | 'l2') => [...eventLogs(recording[chain], 'NewRound')]
      const inflationOf = (chain: 'l1' | 'l2', transaction: string | undefined) =>
        [...eventLogs(recording[chain], 'SetCurrentRewardTokens')].find(
          (log) => log.transaction === transaction,
        )?.args
      const expected = (chain: 'l1' | 'l2', log: ReturnType<typeof roundsOf>[number] | undefined) => {
        const minter = inflationOf(chain, log?.transaction)
        return {
          number: `${log?.args.round}`,
          inflation: `${minter?.currentInflation}`,
          mintableTokens: `${minter?.currentMintableTokens}`,
        }
      }
      expect(lastL1Round).toMatchObject(expected('l1', roundsOf('l1').at(-1)))
      expect(firstL2Round).toMatchObject(expected('l2', roundsOf('l2')[0]))
      expect(BigInt(firstL2Round.number)).toBeGreaterThan(BigInt(lastL1Round.number))
    })

    test('of LPT balances to the wei, and is that of the contracts', async () => {
      const { lpt } = await continuity()
      const { contracts } = recording.l1.meta
      const { L2Migrator } = recording.l2.meta.contracts
      const sent = [...eventLogs(recording.l1, 'DepositInitiated')].filter(
        ({ args }) => args._from === contracts.L1Migrator,
      )
      const arrived = [...eventLogs(recording.l2, 'DepositFinalized')].filter(
        ({ args }) => args._to === L2Migrator,
      )
      expect(arrived.length).toBeGreaterThan(0)
      expect(lpt.sent).toBe(sum(sent.map(({ args }) => args._amount)))
      expect(lpt.arrived).toBe(sum(arrived.map(({ args }) => args._amount)))
      expect(lpt.inTransit).toBe((lpt.sent ?? 0n) - (lpt.arrived ?? 0n))
      expect(lpt.bridgeMinterBalance).toBe(BigInt(last.l1?.bridgeMinterLpt ?? -1))
      expect(lpt.balance).toBe(BigInt(last.l2?.l2MigratorLpt ?? -1))
      expect(lpt.unexplained).toBe(0n)
      expect((lpt.arrived ?? 0n) + (lpt.receivedFromOthers ?? 0n)).toBe(
        sum([
          lpt.bondedForOrchestrators ?? 0n,
          lpt.bondedForPools ?? 0n,
          lpt.bondedForDelegators ?? 0n,
          lpt.bondedForUnbondingLocks ?? 0n,
          lpt.balance ?? 0n,
        ]),
      )
    })

    test('of the pools is what they were given, paid and hold', async () => {
      const { lpt, eth } = await continuity()
      const bonds = [...eventLogs(recording.l2, 'Bond')]
      const created = [...eventLogs(recording.l2, 'DelegatorPoolCreated')]
      const given = created.map(({ args, transaction }) => {
        return bonds.find(
          (bond) => bond.transaction === transaction && bond.args.delegator === args.delegatorPool,
        )?.args.additionalAmount
      })
      expect(given.length).toBeGreaterThan(0)
      expect(lpt.bondedForPools).toBe(sum(given.map((amount) => amount ?? -1n)))
      const claims = [...eventLogs(recording.l2, 'Claimed')]
      expect(lpt.poolsPaid).toBe(sum(claims.map(({ args }) => args._stake)))
      expect(eth.poolsPaid).toBe(sum(claims.map(({ args }) => args._fees)))
      const pools = Object.values(last.l2?.pools ?? {})
      expect(lpt.poolsBalance).toBe(sum(pools.map(({ pendingStake }) => BigInt(pendingStake))))
      expect(eth.poolsBalance).toBe(sum(pools.map(({ pendingFees }) => BigInt(pendingFees))))
    })

    test('of ETH is what L2Migrator paid: all that BridgeMinter sent, less what it still holds', async () => {
      const { eth } = await continuity()
      const rows = [...readTruth(recording.l1)].map(({ bridgeMinterEth }) => BigInt(bridgeMinterEth ?? 0))
      const [most = 0n] = rows.toSorted((a, b) => (a < b ? 1 : -1))
      const sent = most - (rows.at(-1) ?? 0n)
      expect(sent).toBeGreaterThan(0n)
      expect(eth.paid).toBe(sent - BigInt(last.l2?.l2MigratorEth ?? -1))
      expect(eth.paid).toBe((eth.fees ?? 0n) + (eth.deposits ?? 0n) + (eth.reserves ?? 0n))
    })
  })
}
