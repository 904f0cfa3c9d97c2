import { Address } from '@graphprotocol/graph-ts'
import * as Streamflow from '../../generated/BondingManagerPreStreamflow/EarlyBondingManager'
import * as Tributary from '../../generated/BondingManagerPreTributary/EarlyBondingManager'
import * as L1 from '../../src/l1'
import { BONDING_MANAGER } from '../accounts'
import { address, bool, emit, int, uint } from './event'

// Ethereum's BondingManager before Tributary (August 2018) and Streamflow (January 2020)

export function earlyBond(delegator: Address, delegate: Address): void {
  L1.handleEarlyBond(
    emit<Tributary.Bond>(BONDING_MANAGER, [address('delegate', delegate), address('delegator', delegator)]),
  )
}

export function earlyUnbond(delegator: Address): void {
  L1.handleEarlyUnbond(
    emit<Tributary.Unbond>(BONDING_MANAGER, [
      address('delegate', Address.zero()),
      address('delegator', delegator),
    ]),
  )
}

export function earlyWithdrawStake(delegator: Address): void {
  L1.handleEarlyWithdrawStake(
    emit<Tributary.WithdrawStake>(BONDING_MANAGER, [address('delegator', delegator)]),
  )
}

export function earlyTranscoderUpdate(transcoder: Address, rewardCut: i32, registered: boolean): void {
  L1.handleEarlyTranscoderUpdate(
    emit<Streamflow.TranscoderUpdate>(BONDING_MANAGER, [
      address('transcoder', transcoder),
      uint('pendingRewardCut', int(rewardCut)),
      uint('pendingFeeShare', int(50000)),
      uint('pendingPricePerSegment', int(1)),
      bool('registered', registered),
    ]),
  )
}

export function transcoderEvicted(transcoder: Address): void {
  L1.handleTranscoderEvicted(
    emit<Streamflow.TranscoderEvicted>(BONDING_MANAGER, [address('transcoder', transcoder)]),
  )
}

export function transcoderResigned(transcoder: Address): void {
  L1.handleTranscoderResigned(
    emit<Streamflow.TranscoderResigned>(BONDING_MANAGER, [address('transcoder', transcoder)]),
  )
}
