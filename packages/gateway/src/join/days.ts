import { groupBy } from '@confluence/protocol/lib/group-by'
import type { RoundRow } from '../mirror/rows.ts'
import type { Day } from '../schema/generated.ts'
import { isOfStake, type Join } from './join.ts'
import { perJoin } from './per-join.ts'
import { sumOf } from './sum-of.ts'

const DAY = 86_400

/**
 * The migration day by day (UTC), as Arbitrum One has it: from the day of its first round or migration to that of the pinned
 * block, without gaps.
 */
export const daysOf = perJoin((join: Join): Day[] => {
  const { migrations, poolClaims, rounds, block } = join.chain('l2')
  const migrated = groupBy([...migrations.values()].filter(isOfStake), dateOfRecord)
  const claims = groupBy(poolClaims.values(), dateOfRecord)
  const begun = groupBy(rounds.values(), ({ startTimestamp }) => dateOf(startTimestamp))
  const [first] = [...migrated.keys(), ...claims.keys(), ...begun.keys()].sort()
  if (first === undefined) return []

  const days: Day[] = []
  let before: Day | undefined
  let round: RoundRow | undefined
  for (let start = Date.parse(first) / 1000; start <= block.timestamp; start += DAY) {
    const id = dateOf(start)
    const arrived = migrated.get(id) ?? []
    const paid = claims.get(id) ?? []
    round = lastOf(begun.get(id) ?? []) ?? round
    const counts = {
      migratedDelegatorCount: arrived.length,
      claimedDelegatorCount: arrived.filter(({ kind }) => kind === 'SNAPSHOT').length,
      migratedStake: sumOf(arrived, ({ stake }) => stake),
      poolClaimCount: paid.length,
      poolClaimedStake: sumOf(paid, ({ stake }) => stake),
      poolClaimedFees: sumOf(paid, ({ fees }) => fees),
    }
    before = {
      id,
      startTimestamp: start,
      ...counts,
      totalMigratedDelegatorCount: (before?.totalMigratedDelegatorCount ?? 0) + counts.migratedDelegatorCount,
      totalClaimedDelegatorCount: (before?.totalClaimedDelegatorCount ?? 0) + counts.claimedDelegatorCount,
      totalMigratedStake: BigInt(before?.totalMigratedStake ?? 0) + counts.migratedStake,
      totalPoolClaimedStake: BigInt(before?.totalPoolClaimedStake ?? 0) + counts.poolClaimedStake,
      round: round?.number ?? null,
      unclaimedStake: round?.unclaimedStake ?? null,
      unclaimedPoolStake: round?.unclaimedPoolStake ?? null,
      unclaimedPoolFees: round?.unclaimedPoolFees ?? null,
    }
    days.push(before)
  }
  return days
})

/** The date in UTC, `2022-02-14`, of unix seconds. */
function dateOf(timestamp: bigint | number): string {
  return new Date(Number(timestamp) * 1000).toISOString().slice(0, 10)
}

const dateOfRecord = ({ blockTimestamp }: { blockTimestamp: bigint }) => dateOf(blockTimestamp)

function lastOf(rounds: readonly RoundRow[]): RoundRow | undefined {
  return rounds.reduce<RoundRow | undefined>(
    (last, round) => (last && last.number > round.number ? last : round),
    undefined,
  )
}
