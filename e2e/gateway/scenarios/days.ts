import { eventLogs } from '@confluence/verify/event-logs'
import { expect, test } from 'vitest'
import type { Scene } from '../../harness/stack.ts'
import { joinScene } from './joined.ts'

const DAY = 86_400

interface Day {
  id: string
  startTimestamp: string
  migratedDelegatorCount: number
  claimedDelegatorCount: number
  migratedStake: string
  poolClaimCount: number
  poolClaimedStake: string
  poolClaimedFees: string
  totalMigratedDelegatorCount: number
  totalClaimedDelegatorCount: number
  totalMigratedStake: string
  totalPoolClaimedStake: string
  round: string | null
  unclaimedStake: string | null
}

const QUERY = `{
  days(first: 1000) {
    id startTimestamp migratedDelegatorCount claimedDelegatorCount migratedStake poolClaimCount poolClaimedStake
    poolClaimedFees totalMigratedDelegatorCount totalClaimedDelegatorCount totalMigratedStake totalPoolClaimedStake
    round unclaimedStake
  }
  protocol(chain: L2) { migratedDelegatorCount claimedDelegatorCount migratedStake }
  rounds(chain: L2, first: 1000) { number unclaimedStake }
  delegatorPools(first: 1000) { claimedStake claimCount }
  _meta { l2 { block { timestamp } } }
}`

interface Answer {
  days: Day[]
  protocol: { migratedDelegatorCount: number; claimedDelegatorCount: number; migratedStake: string }
  rounds: { number: string; unclaimedStake: string }[]
  delegatorPools: { claimedStake: string; claimCount: number }[]
  _meta: { l2: { block: { timestamp: string } } }
}

/** The days of the migration against the logs of the contracts. */
export function dayScenarios(scene: Scene): void {
  const answer = async () => (await joinScene(scene)).ask<Answer>(QUERY)

  test('days hold what was logged on each', async () => {
    const { days } = await answer()
    const { l2 } = scene.recording
    const arrived = [...eventLogs(l2, 'MigrateDelegatorFinalized')].map(({ timestamp, args }) => {
      return { timestamp, stake: args.params.stake }
    })
    const claimed = [...eventLogs(l2, 'StakeClaimed')].map(({ timestamp, args }) => ({ ...args, timestamp }))
    const paid = [...eventLogs(l2, 'Claimed')].map(({ timestamp, args }) => {
      return { timestamp, stake: args._stake, fees: args._fees }
    })
    const rounds = [...eventLogs(l2, 'NewRound')]
    expect(Math.min(arrived.length, claimed.length, paid.length, rounds.length)).toBeGreaterThan(0)

    for (const { id, startTimestamp, ...day } of days) {
      const start = Number(startTimestamp)
      const onDay = ({ timestamp }: { timestamp: number }) => timestamp >= start && timestamp < start + DAY
      const [migrations, claims, payments] = [
        [...arrived, ...claimed].filter(onDay),
        claimed.filter(onDay),
        paid.filter(onDay),
      ]
      expect(start % DAY).toBe(0)
      expect(new Date(start * 1000).toISOString().startsWith(id)).toBe(true)
      expect(day).toMatchObject({
        migratedDelegatorCount: migrations.length,
        claimedDelegatorCount: claims.length,
        migratedStake: sum(migrations.map(({ stake }) => stake)),
        poolClaimCount: payments.length,
        poolClaimedStake: sum(payments.map(({ stake }) => stake)),
        poolClaimedFees: sum(payments.map(({ fees }) => fees)),
        round:
          rounds
            .filter(({ timestamp }) => timestamp < start + DAY)
            .at(-1)
            ?.args.round?.toString() ?? null,
      })
    }
  })

  test('days have no gaps, and add up to the protocol and its rounds', async () => {
    const { days, protocol, rounds, delegatorPools, _meta } = await answer()
    const starts = days.map(({ startTimestamp }) => Number(startTimestamp))
    expect(starts).toEqual(starts.map((_, index) => (starts[0] ?? 0) + index * DAY))
    expect(Math.floor(Number(_meta.l2.block.timestamp) / DAY) * DAY).toBe(starts.at(-1))
    expect(days.at(-1)).toMatchObject({
      totalMigratedDelegatorCount: protocol.migratedDelegatorCount,
      totalClaimedDelegatorCount: protocol.claimedDelegatorCount,
      totalMigratedStake: protocol.migratedStake,
      totalPoolClaimedStake: sum(delegatorPools.map(({ claimedStake }) => BigInt(claimedStake))),
    })
    for (const { round, unclaimedStake } of days) {
      expect(unclaimedStake).toBe(rounds.find(({ number }) => number === round)?.unclaimedStake ?? null)
    }
  })
}

const sum = (amounts: readonly bigint[]) => String(amounts.reduce((total, amount) => total + amount, 0n))
