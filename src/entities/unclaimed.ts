import { Pending } from '../math/pending'
import { DelegatorPool } from '../records/delegator-pool'
import { ProtocolState } from './protocol-state'

/** LPT that is not claimed yet: what the delegator pools hold and what L2Migrator still holds. */
export function updateUnclaimed(protocol: ProtocolState): void {
  protocol.unclaimedStake = protocol.unclaimedPoolStake.plus(protocol.migratorBalance)
}

/** Sets what a delegator pool holds, and keeps the sums over all pools. */
export function holdUnclaimed(protocol: ProtocolState, pool: DelegatorPool, held: Pending): void {
  protocol.unclaimedPoolStake = protocol.unclaimedPoolStake.plus(held.stake).minus(pool.stake)
  protocol.unclaimedPoolFees = protocol.unclaimedPoolFees.plus(held.fees).minus(pool.fees)
  updateUnclaimed(protocol)
  pool.stake = held.stake
  pool.fees = held.fees
}
