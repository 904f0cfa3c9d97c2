import { earningsPoolId } from '@confluence/protocol/ids'
import type { TruthEarningsPool, TruthRow } from '@confluence/recording/truth-row'
import type { ServedEarningsPool } from '../served.ts'
import { type Compare, eitherKeys } from '../tally.ts'

/** Earnings pools by the id of their entity. */
export type RecordedEarningsPools = Map<string, TruthEarningsPool>

/** Those of many orchestrators: by orchestrator, then by round. */
export function recordedEarningsPools(
  orchestrators: Iterable<readonly [string, Record<string, TruthEarningsPool>]>,
): RecordedEarningsPools {
  const pools: RecordedEarningsPools = new Map()
  for (const [orchestrator, byRound] of orchestrators) {
    for (const [round, pool] of Object.entries(byRound)) {
      pools.set(earningsPoolId(orchestrator, Number(round)), pool)
    }
  }
  return pools
}

/** The earnings pools that a checkpoint names. */
export function earningsPoolsOf({ orchestrators }: TruthRow): RecordedEarningsPools {
  return recordedEarningsPools(Object.entries(orchestrators).map(([id, { pools }]) => [id, pools]))
}

/** BondingManager.getTranscoderEarningsPoolForRound. A pool that either side does not have is one of zeros. */
export function compareEarningsPools(
  compare: Compare,
  served: readonly ServedEarningsPool[],
  recorded: RecordedEarningsPools,
): void {
  const byId = new Map(served.map((pool) => [pool.id, pool]))
  for (const id of eitherKeys(byId, recorded)) {
    const ours = byId.get(id)
    const theirs = recorded.get(id)
    const round = Buffer.from(id.slice(42), 'hex').readInt32LE()
    const entity = `${id.slice(0, 42)} in round ${round}`
    const check = (field: keyof ServedEarningsPool, value: string | undefined) =>
      compare(`EarningsPool.${field}`, entity, ours?.[field] ?? '0', value ?? '0')
    check('totalStake', theirs?.totalStake)
    check('rewardCut', theirs?.transcoderRewardCut)
    check('feeShare', theirs?.transcoderFeeShare)
    check('cumulativeRewardFactor', theirs?.cumulativeRewardFactor)
    check('cumulativeFeeFactor', theirs?.cumulativeFeeFactor)
  }
}
