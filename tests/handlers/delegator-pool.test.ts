import { assert, beforeEach, describe, test } from 'matchstick-as/assembly/index'
import { DelegatorPool } from '../../generated/schema'
import { ALICE, BOB, L1_ORCHESTRATOR, NOBODY, ORCHESTRATOR, POOL, RIVAL, SENDER } from '../accounts'
import { bond, join, reward, transcoderUpdate } from '../events/bonding-manager'
import { setVersion } from '../events/controller'
import { claimed, createPool, delegatorPoolInitialized, payFromPool } from '../events/delegator-pool'
import { eventId, startChain, transaction, transactionHash } from '../events/event'
import { delegatorPoolCreated, migrateDelegatorFinalized, stakeClaimed } from '../events/l2-migrator'
import { startRound } from '../events/rounds'
import { winningTicketTransfer } from '../events/ticket-broker'
import { expectDelegator, expectField, expectOrchestrator, expectPool, expectProtocol } from '../expect'

describe('delegator pool', () => {
  beforeEach(() => {
    startChain()
    setVersion(9)
    startRound(10)
    join(ORCHESTRATOR, 1000, 10)
    transaction()
    createPool(600)
  })

  test('a pool starts with the stake that is bonded for it', () => {
    expectPool(POOL, 'orchestrator', ORCHESTRATOR.toHexString())
    expectPool(POOL, 'l1Orchestrator', L1_ORCHESTRATOR.toHexString())
    expectPool(POOL, 'initialStake', '600')
    expectPool(POOL, 'remainingInitialStake', '600')
    expectPool(POOL, 'claimedInitialStake', '0')
    expectPool(POOL, 'stake', '600')
    expectPool(POOL, 'fees', '0')
    expectPool(POOL, 'claimedStake', '0')
    expectPool(POOL, 'claimedFees', '0')
    expectPool(POOL, 'claimCount', '0')
    expectPool(POOL, 'createdAtBlock', '1003')
    expectPool(POOL, 'createdAtTimestamp', '1650000003')
    expectPool(POOL, 'createdAtTransaction', transactionHash().toHexString())
    assert.assertTrue(!DelegatorPool.load(POOL)!.lastClaimTimestamp)
    expectDelegator(POOL, 'pool', POOL.toHexString())
    expectOrchestrator(ORCHESTRATOR, 'pool', POOL.toHexString())
    expectOrchestrator(ORCHESTRATOR, 'bondedPools', `[${POOL.toHexString()}]`)
    expectProtocol('poolCount', '1')
    expectProtocol('unclaimedPoolStake', '600')
    expectProtocol('unclaimedStake', '600')
    assert.dataSourceExists('DelegatorPool', POOL.toHexString())
  })

  test('a pool takes its initial stake from its own event, which exceeds the bond under v1 to v3', () => {
    delegatorPoolInitialized(POOL, 640)
    expectPool(POOL, 'initialStake', '640')
    expectPool(POOL, 'remainingInitialStake', '640')
  })

  test('DelegatorPoolInitialized of an unknown pool changes nothing', () => {
    delegatorPoolInitialized(RIVAL, 640)
    assert.entityCount('DelegatorPool', 1)
  })

  test('a pool grows with the rewards and fees of its orchestrator', () => {
    transcoderUpdate(ORCHESTRATOR, 0, 1000000)
    startRound(11, 160)
    reward(ORCHESTRATOR, 160)
    expectPool(POOL, 'stake', '660')
    expectProtocol('unclaimedPoolStake', '660')
    transaction()
    // 16 over 1600 of stake would be 6 for the pool; in the round of a first reward the contract reckons less.
    winningTicketTransfer(SENDER, ORCHESTRATOR, 16)
    expectPool(POOL, 'fees', '5')
    expectProtocol('unclaimedPoolFees', '5')
    expectProtocol('unclaimedStake', '660')
    expectPool(POOL, 'initialStake', '600')
  })

  test('a pool pays a claim pro rata, and the migration gives the L1 stake that it stands for', () => {
    startRound(11)
    payFromPool(ALICE, 220, 5, 11)
    migrateDelegatorFinalized(BOB, ALICE, 200, 200, 3, L1_ORCHESTRATOR)
    const migration = eventId()
    expectField('Migration', migration, 'pool', POOL.toHexString())
    expectField('Migration', migration, 'stake', '200')
    expectField('Migration', migration, 'fees', '3')
    expectField('Migration', migration, 'receivedStake', '220')
    expectField('Migration', migration, 'receivedFees', '5')
    expectPool(POOL, 'claimedInitialStake', '200')
    expectPool(POOL, 'remainingInitialStake', '400')
    expectPool(POOL, 'claimedStake', '220')
    expectPool(POOL, 'claimedFees', '5')
    expectPool(POOL, 'claimCount', '1')
    expectPool(POOL, 'lastClaimTimestamp', '1650000005')
    expectPool(POOL, 'stake', '380')
    expectProtocol('unclaimedPoolStake', '380')

    // Its id is that of the pool's own log, the one before.
    const claim = eventId(1)
    expectField('PoolClaim', claim, 'pool', POOL.toHexString())
    expectField('PoolClaim', claim, 'delegator', ALICE.toHexString())
    expectField('PoolClaim', claim, 'l1Delegator', BOB.toHexString())
    expectField('PoolClaim', claim, 'initialStake', '200')
    expectField('PoolClaim', claim, 'stake', '220')
    expectField('PoolClaim', claim, 'fees', '5')
    expectField('PoolClaim', claim, 'blockNumber', '1005')
    expectField('PoolClaim', claim, 'blockTimestamp', '1650000005')
    expectField('PoolClaim', claim, 'transactionHash', transactionHash().toHexString())
    assert.i32Equals(1, DelegatorPool.load(POOL)!.claims.load().length)
  })

  test('a pool payment settles one snapshot claim, not the next', () => {
    startRound(11)
    payFromPool(ALICE, 200, 0, 11)
    stakeClaimed(ALICE, L1_ORCHESTRATOR, 200, 3)
    expectField('Migration', eventId(), 'receivedStake', '200')
    expectPool(POOL, 'claimCount', '1')
    stakeClaimed(BOB, L1_ORCHESTRATOR, 50, 0)
    expectPool(POOL, 'claimCount', '1')
    expectPool(POOL, 'claimedInitialStake', '200')
  })

  test('a payment of an unknown pool is recorded as no claim', () => {
    claimed(RIVAL, ALICE, 10, 0)
    stakeClaimed(ALICE, L1_ORCHESTRATOR, 10, 0)
    assert.entityCount('PoolClaim', 0)
    expectField('Migration', eventId(), 'receivedStake', '10')
  })

  test('the last claim empties a pool', () => {
    startRound(11)
    payFromPool(ALICE, 600, 0, 11)
    stakeClaimed(ALICE, L1_ORCHESTRATOR, 600, 0)
    expectPool(POOL, 'stake', '0')
    expectPool(POOL, 'remainingInitialStake', '0')
    expectOrchestrator(ORCHESTRATOR, 'bondedPools', '[]')
    expectOrchestrator(ORCHESTRATOR, 'totalStake', '1600')
    expectProtocol('unclaimedPoolStake', '0')
  })

  test('two L1 orchestrators can migrate to one address', () => {
    transaction()
    bond(RIVAL, ORCHESTRATOR, NOBODY, 40, 40)
    delegatorPoolCreated(BOB, RIVAL)
    expectOrchestrator(ORCHESTRATOR, 'bondedPools', `[${POOL.toHexString()}, ${RIVAL.toHexString()}]`)
    expectOrchestrator(ORCHESTRATOR, 'pool', RIVAL.toHexString())
    expectProtocol('poolCount', '2')
    expectProtocol('unclaimedPoolStake', '640')
  })

  test('one of two pools of an orchestrator can move on its own', () => {
    bond(BOB, ORCHESTRATOR, NOBODY, 40, 40)
    delegatorPoolCreated(ALICE, BOB)
    transaction()
    bond(BOB, RIVAL, ORCHESTRATOR, 0, 40)
    expectOrchestrator(ORCHESTRATOR, 'bondedPools', `[${POOL.toHexString()}]`)
    expectOrchestrator(RIVAL, 'bondedPools', `[${BOB.toHexString()}]`)
  })

  test('a pool whose stake moves shares in the earnings of its new delegate', () => {
    startRound(11, 1600)
    join(RIVAL, 1000, 11)
    transaction()
    bond(POOL, RIVAL, ORCHESTRATOR, 0, 600)
    expectOrchestrator(ORCHESTRATOR, 'bondedPools', '[]')
    expectOrchestrator(RIVAL, 'bondedPools', `[${POOL.toHexString()}]`)
    expectOrchestrator(RIVAL, 'pool', POOL.toHexString())
    expectPool(POOL, 'orchestrator', ORCHESTRATOR.toHexString())
  })
})
