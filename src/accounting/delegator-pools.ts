import { Address, BigInt, ethereum } from '@graphprotocol/graph-ts'
import { CallContext } from '../entities/call-context'
import { logId } from '../entities/ids'
import { delegateOf, Ledger } from '../ledger/ledger'
import { ZERO } from '../math/constants'
import { DelegatorPool } from '../records/delegator-pool'
import { Migration } from '../records/migration'
import { PoolClaim } from '../records/pool-claim'

/**
 * L2Migrator created a pool for an L1 orchestrator's delegators. Its stake was bonded by an earlier log of the call, and
 * it starts with what is pending for it now (DelegatorPool.initialize).
 */
export function createPool(event: ethereum.Event, address: Address, l1Orchestrator: Address): void {
  if (DelegatorPool.load(address)) return
  const ledger = new Ledger(event)
  const account = ledger.delegator(address)
  const orchestrator = ledger.orchestrator(delegateOf(account))
  const initial = ledger.pendingOf(account, ledger.protocol.currentRound)
  const pool = new DelegatorPool(address)
  pool.orchestrator = orchestrator.id
  pool.l1Orchestrator = l1Orchestrator
  pool.initialStake = initial.stake
  pool.claimedInitialStake = ZERO
  pool.remainingInitialStake = initial.stake
  pool.stake = ZERO
  pool.fees = ZERO
  pool.claimedStake = ZERO
  pool.claimedFees = ZERO
  pool.claimCount = 0
  pool.createdAtBlock = event.block.number
  pool.createdAtTimestamp = event.block.timestamp
  pool.createdAtTransaction = event.transaction.hash
  pool.save()
  account.pool = address
  ledger.addBondedPool(address, orchestrator)
  ledger.protocol.poolCount++
  ledger.close()
}

/** Ties the payment that a pool logged before to the migration it was for, which alone tells the L1 stake it stands for. */
export function settleClaim(
  call: CallContext,
  event: ethereum.Event,
  migration: Migration,
  initialStake: BigInt,
): void {
  const poolId = call.claimPool
  const receiver = call.claimReceiver
  if (!poolId || !receiver) return
  const pool = DelegatorPool.load(poolId)
  if (!pool) return

  migration.pool = poolId
  migration.receivedStake = call.claimStake
  migration.receivedFees = call.claimFees

  pool.claimedInitialStake = pool.claimedInitialStake.plus(initialStake)
  pool.remainingInitialStake = pool.initialStake.minus(pool.claimedInitialStake)
  pool.claimedStake = pool.claimedStake.plus(call.claimStake)
  pool.claimedFees = pool.claimedFees.plus(call.claimFees)
  pool.claimCount++
  pool.lastClaimTimestamp = event.block.timestamp
  pool.save()

  const claim = new PoolClaim(logId(event.transaction.hash, call.claimLogIndex))
  claim.pool = poolId
  claim.delegator = receiver
  claim.l1Delegator = migration.l1Address
  claim.initialStake = initialStake
  claim.stake = call.claimStake
  claim.fees = call.claimFees
  claim.blockNumber = event.block.number
  claim.blockTimestamp = event.block.timestamp
  claim.transactionHash = event.transaction.hash
  claim.save()
}
