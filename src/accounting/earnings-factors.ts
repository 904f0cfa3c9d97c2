import { BigInt } from '@graphprotocol/graph-ts'
import { earningsPoolId } from '../entities/ids'
import { Ledger } from '../ledger/ledger'
import { ZERO } from '../math/constants'
import { feeFactorAsOf, rewardFactorAsOf } from '../math/factors'
import { EarningsPool } from '../records/earnings-pool'
import { Orchestrator } from '../records/orchestrator'

/**
 * BondingManager writes the factors as of a round into it, where it has none of its own, when a claim ends in the round
 * or a bond begins in it. They may be 0, and then stay unset.
 */
export function ensureFactors(ledger: Ledger, orchestrator: Orchestrator, round: BigInt): void {
  const pool = ledger.earningsPool(orchestrator, round)
  const reward = rewardFactorAsOf(orchestrator, pool)
  const fee = feeFactorAsOf(orchestrator, pool)
  if (reward == pool.cumulativeRewardFactor && fee == pool.cumulativeFeeFactor) return
  pool.cumulativeRewardFactor = reward
  pool.cumulativeFeeFactor = fee
  ledger.keep(orchestrator, pool)
}

/** Copies the stake of the last update into the current round, if it was not written for it. */
export function carryStake(
  ledger: Ledger,
  orchestrator: Orchestrator,
  lastUpdateRound: BigInt,
): EarningsPool {
  const round = ledger.protocol.currentRound
  const pool = ledger.earningsPool(orchestrator, round)
  if (lastUpdateRound.lt(round)) {
    pool.totalStake = ledger.earningsPool(orchestrator, lastUpdateRound).totalStake
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
  const pool = ledger.earningsPool(orchestrator, round)
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
  ledger.keep(orchestrator, pool)
}
