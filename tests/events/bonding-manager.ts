import { Address, BigInt, ethereum } from '@graphprotocol/graph-ts'
import * as Events from '../../generated/BondingManager/BondingManager'
import * as L1 from '../../src/l1'
import * as L2 from '../../src/l2'
import { BONDING_MANAGER, NOBODY } from '../accounts'
import { address, emit, int, uint } from './event'

/** `added` comes from outside, `bonded` is the whole stake after it. */
export function bond(delegator: Address, to: Address, from: Address, added: i64, bonded: i64): void {
  L2.handleBond(newBond(delegator, to, from, added, bonded))
}

export function bondOnL1(delegator: Address, to: Address, from: Address, added: i64, bonded: i64): void {
  L1.handleBond(newBond(delegator, to, from, added, bonded))
}

function newBond(delegator: Address, to: Address, from: Address, added: i64, bonded: i64): Events.Bond {
  return emit<Events.Bond>(BONDING_MANAGER, [
    address('newDelegate', to),
    address('oldDelegate', from),
    address('delegator', delegator),
    uint('additionalAmount', int(added)),
    uint('bondedAmount', int(bonded)),
  ])
}

export function unbond(
  delegator: Address,
  delegate: Address,
  lockId: i32,
  amount: i64,
  withdrawRound: i32,
): void {
  L2.handleUnbond(newUnbond(delegator, delegate, int(lockId), amount, withdrawRound))
}

export function unbondOnL1(
  delegator: Address,
  delegate: Address,
  lockId: i32,
  amount: i64,
  withdrawRound: i32,
): void {
  L1.handleUnbond(newUnbond(delegator, delegate, int(lockId), amount, withdrawRound))
}

function newUnbond(
  delegator: Address,
  delegate: Address,
  lockId: BigInt,
  amount: i64,
  withdrawRound: i32,
): Events.Unbond {
  return emit<Events.Unbond>(BONDING_MANAGER, [
    address('delegate', delegate),
    address('delegator', delegator),
    uint('unbondingLockId', lockId),
    uint('amount', int(amount)),
    uint('withdrawRound', int(withdrawRound)),
  ])
}

export function rebond(delegator: Address, delegate: Address, lockId: i32, amount: i64): void {
  L2.handleRebond(newRebond(delegator, delegate, lockId, amount))
}

export function rebondOnL1(delegator: Address, delegate: Address, lockId: i32, amount: i64): void {
  L1.handleRebond(newRebond(delegator, delegate, lockId, amount))
}

function newRebond(delegator: Address, delegate: Address, lockId: i32, amount: i64): Events.Rebond {
  return emit<Events.Rebond>(BONDING_MANAGER, [
    address('delegate', delegate),
    address('delegator', delegator),
    uint('unbondingLockId', int(lockId)),
    uint('amount', int(amount)),
  ])
}

export function transferBond(from: Address, to: Address, oldLock: i32, newLock: i32, amount: i64): void {
  L2.handleTransferBond(
    emit<Events.TransferBond>(BONDING_MANAGER, [
      address('oldDelegator', from),
      address('newDelegator', to),
      uint('oldUnbondingLockId', int(oldLock)),
      uint('newUnbondingLockId', int(newLock)),
      uint('amount', int(amount)),
    ]),
  )
}

export function withdrawStake(delegator: Address, lockId: i32, amount: i64, withdrawRound: i32): void {
  L2.handleWithdrawStake(
    emit<Events.WithdrawStake>(BONDING_MANAGER, [
      address('delegator', delegator),
      uint('unbondingLockId', int(lockId)),
      uint('amount', int(amount)),
      uint('withdrawRound', int(withdrawRound)),
    ]),
  )
}

export function withdrawFees(delegator: Address, recipient: Address, amount: i64): void {
  L2.handleWithdrawFees(
    emit<Events.WithdrawFees>(BONDING_MANAGER, [
      address('delegator', delegator),
      address('recipient', recipient),
      uint('amount', int(amount)),
    ]),
  )
}

export function withdrawFeesOnL1(delegator: Address): void {
  L1.handleWithdrawFees(emit<Events.WithdrawFees1>(BONDING_MANAGER, [address('delegator', delegator)]))
}

export function earningsClaimed(
  delegate: Address,
  delegator: Address,
  rewards: i64,
  fees: i64,
  endRound: i32,
): void {
  L2.handleEarningsClaimed(
    emit<Events.EarningsClaimed>(BONDING_MANAGER, [
      address('delegate', delegate),
      address('delegator', delegator),
      uint('rewards', int(rewards)),
      uint('fees', int(fees)),
      uint('startRound', int(1)),
      uint('endRound', int(endRound)),
    ]),
  )
}

export function transcoderActivated(orchestrator: Address, round: i32): void {
  L2.handleTranscoderActivated(
    emit<Events.TranscoderActivated>(BONDING_MANAGER, [
      address('transcoder', orchestrator),
      uint('activationRound', int(round)),
    ]),
  )
}

export function transcoderDeactivated(orchestrator: Address, round: i32): void {
  L2.handleTranscoderDeactivated(
    emit<Events.TranscoderDeactivated>(BONDING_MANAGER, [
      address('transcoder', orchestrator),
      uint('deactivationRound', int(round)),
    ]),
  )
}

/** In parts per 10^6. */
export function transcoderUpdate(orchestrator: Address, rewardCut: i32, feeShare: i32): void {
  L2.handleTranscoderUpdate(
    emit<Events.TranscoderUpdate>(BONDING_MANAGER, [
      address('transcoder', orchestrator),
      uint('rewardCut', int(rewardCut)),
      uint('feeShare', int(feeShare)),
    ]),
  )
}

export function reward(orchestrator: Address, amount: i64): void {
  rewardExactly(orchestrator, int(amount))
}

export function rewardExactly(orchestrator: Address, amount: BigInt): void {
  L2.handleReward(
    emit<Events.Reward>(BONDING_MANAGER, [address('transcoder', orchestrator), uint('amount', amount)]),
  )
}

export function treasuryReward(orchestrator: Address, amount: i64): void {
  treasuryRewardExactly(orchestrator, int(amount))
}

export function treasuryRewardExactly(orchestrator: Address, amount: BigInt): void {
  L2.handleTreasuryReward(
    emit<Events.TreasuryReward>(BONDING_MANAGER, [
      address('transcoder', orchestrator),
      address('treasury', NOBODY),
      uint('amount', amount),
    ]),
  )
}

export function rewardCallerSet(orchestrator: Address, caller: Address): void {
  L2.handleRewardCallerSet(
    emit<Events.RewardCallerSet>(BONDING_MANAGER, [
      address('transcoder', orchestrator),
      address('rewardCaller', caller),
    ]),
  )
}

export function parameterUpdate(name: string): void {
  L2.handleParameterUpdate(
    emit<Events.ParameterUpdate>(BONDING_MANAGER, [
      new ethereum.EventParam('param', ethereum.Value.fromString(name)),
    ]),
  )
}

export function transcoderSlashed(account: Address, finder: Address, penalty: i64, finderReward: i64): void {
  L2.handleTranscoderSlashed(
    emit<Events.TranscoderSlashed>(BONDING_MANAGER, [
      address('transcoder', account),
      address('finder', finder),
      uint('penalty', int(penalty)),
      uint('finderReward', int(finderReward)),
    ]),
  )
}

/** An orchestrator bonds to itself and joins the pool with it: active from the round after `round`. */
export function join(orchestrator: Address, stake: i64, round: i32): void {
  transcoderActivated(orchestrator, round + 1)
  bond(orchestrator, orchestrator, NOBODY, stake, stake)
}
