import { BigInt } from '@graphprotocol/graph-ts'
import { EarningsPool } from '../records/earnings-pool'
import { Orchestrator } from '../records/orchestrator'
import { ZERO } from './constants'
import { PARTS_27 } from './precise-math'

/** A cumulative reward factor as arithmetic reads it: storage that was never written, 0, stands for no growth. */
export function rewardFactor(raw: BigInt): BigInt {
  return raw.isZero() ? PARTS_27 : raw
}

/** The factor that storage holds for lastRewardRound. No later event can change it there. */
export function storedRewardFactor(orchestrator: Orchestrator): BigInt {
  return orchestrator.lastRewardRound.isZero() ? ZERO : orchestrator.latestRewardFactor
}

/** BondingManager.latestCumulativeFactorsPool: the reward factor as of a round that may have none of its own. */
export function rewardFactorAsOf(orchestrator: Orchestrator, pool: EarningsPool): BigInt {
  const own = pool.cumulativeRewardFactor
  return own.isZero() && orchestrator.lastRewardRound.lt(pool.round) ? storedRewardFactor(orchestrator) : own
}

/** BondingManager.latestCumulativeFactorsPool: the fee factor as of a round that may have none of its own. */
export function feeFactorAsOf(orchestrator: Orchestrator, pool: EarningsPool): BigInt {
  const own = pool.cumulativeFeeFactor
  return own.isZero() && orchestrator.lastFeeRound.lt(pool.round) ? orchestrator.latestFeeFactor : own
}
