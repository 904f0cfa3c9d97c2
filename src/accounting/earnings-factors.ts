import { BigInt } from '@graphprotocol/graph-ts'
import { EarningsPool, Orchestrator } from '../../generated/schema'
import { ZERO } from '../constants'
import { earningsPoolId } from '../ids'
import { Ledger } from '../ledger'
import { PARTS_27 } from './precise-math'

/** A cumulative reward factor as arithmetic reads it: storage that was never written, 0, stands for no growth. */
export function rewardFactor(raw: BigInt): BigInt {
  return raw.isZero() ? PARTS_27 : raw
}

/** What storage holds as the factor of lastRewardRound, in which no later event can change it. */
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

/**
 * BondingManager writes the factors as of a round into it, where it has none of its own, when a claim ends in the round
 * or a bond begins in it. They may be 0, and then stay unset.
 */
export function ensureFactors(ledger: Ledger, orchestrator: Orchestrator, round: BigInt): void {
  const pool = ledger.earningsPool(orchestrator.id, round)
  const reward = rewardFactorAsOf(orchestrator, pool)
  const fee = feeFactorAsOf(orchestrator, pool)
  if (reward == pool.cumulativeRewardFactor && fee == pool.cumulativeFeeFactor) return
  pool.cumulativeRewardFactor = reward
  pool.cumulativeFeeFactor = fee
  ledger.keep(pool)
}

/** Copies the stake of the last update into the current round, if it was not written for it. */
export function carryStake(
  ledger: Ledger,
  orchestrator: Orchestrator,
  lastUpdateRound: BigInt,
): EarningsPool {
  const round = ledger.protocol.currentRound
  const pool = ledger.earningsPool(orchestrator.id, round)
  if (lastUpdateRound.lt(round)) {
    pool.totalStake = ledger.earningsPool(orchestrator.id, lastUpdateRound).totalStake
  }
  return pool
}

/** How many rounds before it the L1 contract searches for the start factor of a claim. */
const LOOK_BACK = 100

/**
 * L1 BondingManager.cumulativeFactorsPool searches backwards for a start factor where the round has none of its own.
 * It can lack one only if a bond began in the round without a claim (rebondFromUnbonded), so it is noted then.
 */
export function noteFallbackFactors(ledger: Ledger, orchestrator: Orchestrator, round: BigInt): void {
  const pool = ledger.earningsPool(orchestrator.id, round)
  let rewardMissing = pool.cumulativeRewardFactor.isZero()
  let feeMissing = pool.cumulativeFeeFactor.isZero()
  for (let back = 1; back <= LOOK_BACK && (rewardMissing || feeMissing); back++) {
    const earlier = EarningsPool.load(earningsPoolId(orchestrator.id, round.minus(BigInt.fromI32(back))))
    if (!earlier) continue
    if (rewardMissing && earlier.cumulativeRewardFactor.gt(ZERO)) {
      pool.fallbackRewardFactor = earlier.cumulativeRewardFactor
      rewardMissing = false
    }
    if (feeMissing && earlier.cumulativeFeeFactor.gt(ZERO)) {
      pool.fallbackFeeFactor = earlier.cumulativeFeeFactor
      feeMissing = false
    }
  }
  ledger.keep(pool)
}
