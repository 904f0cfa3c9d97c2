import { Address } from '@graphprotocol/graph-ts'
import { Claimed, DelegatorPoolInitialized } from '../../generated/templates/DelegatorPool/DelegatorPool'
import * as L2 from '../../src/l2'
import { BONDING_MANAGER, L1_ORCHESTRATOR, L2_MIGRATOR, NOBODY, ORCHESTRATOR, POOL } from '../accounts'
import { bond, earningsClaimed, rebond, transferBond, unbond, withdrawFees } from './bonding-manager'
import { address, emit, int, uint } from './event'
import { delegatorPoolCreated, migrateDelegatorFinalized } from './l2-migrator'

export function delegatorPoolInitialized(pool: Address, initialStake: i64): void {
  L2.handleDelegatorPoolInitialized(
    emit<DelegatorPoolInitialized>(pool, [
      address('_bondingManager', BONDING_MANAGER),
      address('_migrator', L2_MIGRATOR),
      uint('_initialStake', int(initialStake)),
    ]),
  )
}

export function claimed(pool: Address, delegator: Address, stake: i64, fees: i64): void {
  L2.handleClaimed(
    emit<Claimed>(pool, [
      address('_delegator', delegator),
      uint('_stake', int(stake)),
      uint('_fees', int(fees)),
    ]),
  )
}

/** The finalized migration of ORCHESTRATOR, which is bonded already, with a pool of `stake` for its delegators. */
export function createPool(stake: i64): void {
  earningsClaimed(NOBODY, POOL, 0, 0, 10)
  bond(POOL, ORCHESTRATOR, NOBODY, stake, stake)
  delegatorPoolCreated(L1_ORCHESTRATOR, POOL)
  delegatorPoolInitialized(POOL, stake)
  migrateDelegatorFinalized(L1_ORCHESTRATOR, ORCHESTRATOR, 1000, 1000 + stake, 0, L1_ORCHESTRATOR)
}

/** What POOL pays to a delegator in a claim of `round`; the migration that follows it says what for. */
export function payFromPool(receiver: Address, stake: i64, fees: i64, round: i32): void {
  unbond(POOL, ORCHESTRATOR, 0, stake, round + 7)
  transferBond(POOL, receiver, 0, 0, stake)
  earningsClaimed(NOBODY, receiver, 0, 0, round)
  rebond(receiver, ORCHESTRATOR, 0, stake)
  withdrawFees(POOL, receiver, fees)
  claimed(POOL, receiver, stake, fees)
}
