import { BigInt, Bytes } from '@graphprotocol/graph-ts'
import { CallContext } from '../entities/call-context'
import { Ledger } from '../ledger/ledger'
import { rewardFactor, storedRewardFactor } from '../math/factors'
import { fractionOf, PARTS_6, PARTS_27, partOf } from '../math/precise-math'
import { carryStake } from './earnings-factors'
import { checkReward } from './self-checks'
import { increaseStake } from './stake'
import { learnCutRate } from './treasury'

/**
 * BondingManager.rewardWithHint and updateTranscoderWithRewards: `amount`, what the treasury left of the LPT minted for
 * the orchestrator in the current round, becomes stake of it and its delegators.
 */
export function reward(ledger: Ledger, call: CallContext, orchestratorId: Bytes, amount: BigInt): void {
  const protocol = ledger.protocol
  const round = protocol.currentRound
  const orchestrator = ledger.orchestrator(orchestratorId)
  const pool = carryStake(ledger, orchestrator, stakeUpdateRound(ledger, call, orchestratorId))
  pool.rewardCut = orchestrator.rewardCut
  pool.feeShare = orchestrator.feeShare
  checkReward(ledger, orchestrator, pool, amount.plus(call.treasuryReward))
  learnCutRate(protocol, amount.plus(call.treasuryReward), call.treasuryReward)

  const stake = pool.totalStake
  const commission = partOf(amount, pool.rewardCut, PARTS_6)
  const shared = amount.minus(commission)
  const before = orchestrator.cumulativeRewards
  orchestrator.activeCumulativeRewards = before
  orchestrator.cumulativeRewards = before.plus(fractionOf(shared, before, stake, PARTS_27)).plus(commission)

  const factor = rewardFactor(storedRewardFactor(orchestrator))
  pool.cumulativeRewardFactor = factor.plus(fractionOf(factor, shared, stake, PARTS_27))
  pool.rewards = pool.rewards.plus(amount)
  ledger.keep(orchestrator, pool)
  orchestrator.latestRewardFactor = pool.cumulativeRewardFactor
  orchestrator.lastRewardRound = round
  increaseStake(ledger, orchestratorId, amount)
  ledger.earned(orchestrator)
}

/** The contract copies the round's stake before the orchestrator, evicted earlier in the round, rejoins in the call. */
function stakeUpdateRound(ledger: Ledger, call: CallContext, orchestratorId: Bytes): BigInt {
  const activated = call.activated
  return activated && activated == orchestratorId
    ? call.previousStakeUpdateRound
    : ledger.orchestrator(orchestratorId).lastActiveStakeUpdateRound
}
