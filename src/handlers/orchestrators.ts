import { BigInt } from '@graphprotocol/graph-ts'
import {
  ParameterUpdate,
  Reward,
  RewardCallerSet,
  TranscoderActivated,
  TranscoderDeactivated,
  TranscoderSlashed,
  TranscoderUpdate,
  TreasuryReward,
} from '../../generated/BondingManager/BondingManager'
import { joinPool, leavePool } from '../accounting/pool-membership'
import { reward } from '../accounting/reward'
import { roundOfSlash, slash, slashRate } from '../accounting/slash'
import { forgetCutRate } from '../accounting/treasury'
import { exposeLocks } from '../accounting/unbonding-locks'
import { newAccountEvent, recordStep } from '../entities/account-events'
import { AccountEventKind } from '../entities/enums'
import { addressOrNull, eventId } from '../entities/ids'
import { loadProtocol, openCall } from '../entities/protocol'
import { addMinted } from '../entities/rounds'
import { Ledger } from '../ledger/ledger'
import { bondedAmount } from '../math/pending'
import { SlashEvent } from '../records/slash-event'

// TranscoderUpdate(address indexed transcoder, uint256 rewardCut, uint256 feeShare)
export function handleTranscoderUpdate(event: TranscoderUpdate): void {
  const ledger = new Ledger(event)
  const orchestrator = ledger.orchestrator(event.params.transcoder)
  orchestrator.rewardCut = event.params.rewardCut
  orchestrator.feeShare = event.params.feeShare
  ledger.endCall()
  ledger.close()
  recordStep(event, AccountEventKind.UPDATE_COMMISSION, event.params.transcoder)
}

// TranscoderActivated(address indexed transcoder, uint256 activationRound)
export function handleTranscoderActivated(event: TranscoderActivated): void {
  const ledger = new Ledger(event)
  const call = ledger.openCall(event)
  call.activated = event.params.transcoder
  call.previousStakeUpdateRound = ledger.orchestrator(event.params.transcoder).lastActiveStakeUpdateRound
  call.keep(event)
  joinPool(ledger, event.params.transcoder, event.params.activationRound)
  ledger.close()
  recordStep(event, AccountEventKind.ACTIVATE, event.params.transcoder, event.params.activationRound)
}

// TranscoderDeactivated(address indexed transcoder, uint256 deactivationRound)
export function handleTranscoderDeactivated(event: TranscoderDeactivated): void {
  const ledger = new Ledger(event)
  leavePool(ledger, event.params.transcoder, event.params.deactivationRound)
  const call = ledger.openCall(event)
  call.deactivated = event.params.transcoder
  call.keep(event)
  ledger.close()
  recordStep(event, AccountEventKind.DEACTIVATE, event.params.transcoder, event.params.deactivationRound)
}

// Reward(address indexed transcoder, uint256 amount): amount is what is left after the treasury's cut
export function handleReward(event: Reward): void {
  const ledger = new Ledger(event)
  const call = ledger.openCall(event)
  const params = event.params
  addMinted(ledger.protocol, params.amount.plus(call.treasuryReward))
  reward(ledger, call, params.transcoder, params.amount)
  ledger.endCall()
  ledger.close()
}

// RewardCallerSet(address indexed transcoder, address indexed rewardCaller), since v14: the zero address unsets it
export function handleRewardCallerSet(event: RewardCallerSet): void {
  const ledger = new Ledger(event)
  ledger.orchestrator(event.params.transcoder).rewardCaller = addressOrNull(event.params.rewardCaller)
  ledger.close()
}

// TreasuryReward(address indexed transcoder, address treasury, uint256 amount): logged before the Reward it is cut from
export function handleTreasuryReward(event: TreasuryReward): void {
  const protocol = loadProtocol()
  const call = openCall(protocol, event)
  call.treasuryReward = event.params.amount
  call.keep(event)
  protocol.save()
}

// ParameterUpdate(string param): the value is not told
export function handleParameterUpdate(event: ParameterUpdate): void {
  if (event.params.param != 'treasuryRewardCutRate') return
  const protocol = loadProtocol()
  forgetCutRate(protocol)
  protocol.save()
}

// TranscoderSlashed(address indexed transcoder, address finder, uint256 penalty, uint256 finderReward)
export function handleTranscoderSlashed(event: TranscoderSlashed): void {
  const ledger = new Ledger(event)
  const call = ledger.openCall(event)
  const params = event.params
  const round = roundOfSlash(ledger, call, params.transcoder)
  const rate = slashRate(bondedAmount(ledger.delegator(params.transcoder)), params.penalty)
  recordSlash(event, round, rate, exposeLocks(ledger.orchestrator(params.transcoder), rate, round))
  slash(ledger, call, params.transcoder, params.penalty)
  ledger.endCall()
  ledger.close()
}

function recordSlash(event: TranscoderSlashed, round: BigInt, rate: BigInt, lockExposure: BigInt): void {
  const params = event.params
  const record = new SlashEvent(eventId(event))
  record.orchestrator = params.transcoder
  record.finder = addressOrNull(params.finder)
  record.penalty = params.penalty
  record.finderReward = params.finderReward
  record.rate = rate
  record.round = round
  record.lockExposure = lockExposure
  record.blockNumber = event.block.number
  record.blockTimestamp = event.block.timestamp
  record.transactionHash = event.transaction.hash
  record.save()
  const own = newAccountEvent(event, AccountEventKind.SLASH, params.transcoder)
  own.counterpart = record.finder
  own.stake = params.penalty
  own.round = round
  own.save()
}
