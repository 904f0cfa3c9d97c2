import { Claimed, DelegatorPoolInitialized } from '../../generated/templates/DelegatorPool/DelegatorPool'
import { loadProtocol, openCall } from '../entities/protocol'
import { DelegatorPool } from '../records/delegator-pool'

// DelegatorPoolInitialized(address indexed _bondingManager, address indexed _migrator, uint256 _initialStake): logged
// before the DelegatorPoolCreated that starts this data source, and delivered after it
export function handleDelegatorPoolInitialized(event: DelegatorPoolInitialized): void {
  const pool = DelegatorPool.load(event.address)
  if (!pool) return
  pool.initialStake = event.params._initialStake
  pool.remainingInitialStake = pool.initialStake.minus(pool.claimedInitialStake)
  pool.save()
}

// Claimed(address indexed _delegator, uint256 _stake, uint256 _fees): the migration it belongs to is a later log
export function handleClaimed(event: Claimed): void {
  const protocol = loadProtocol()
  const call = openCall(protocol, event)
  call.claimPool = event.address
  call.claimLogIndex = event.logIndex
  call.claimReceiver = event.params._delegator
  call.claimStake = event.params._stake
  call.claimFees = event.params._fees
  call.keep(event)
  protocol.save()
}
