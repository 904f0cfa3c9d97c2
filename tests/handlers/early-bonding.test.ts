import { assert, beforeEach, describe, test } from 'matchstick-as/assembly/index'
import { Delegator, UnbondingLock } from '../../generated/schema'
import { earlyLockId } from '../../src/entities/ids'
import { ALICE, CONTRACT, NOBODY, ORCHESTRATOR, RIVAL } from '../accounts'
import { bondOnL1, transcoderActivated } from '../events/bonding-manager'
import { setContractInfoOnL1 } from '../events/controller'
import {
  earlyBond,
  earlyTranscoderUpdate,
  earlyUnbond,
  earlyWithdrawStake,
  transcoderEvicted,
  transcoderResigned,
} from '../events/early'
import { startChain, transaction } from '../events/event'
import { startRound } from '../events/rounds'
import { expectDelegator, expectField, expectOrchestrator, expectProtocol } from '../expect'

describe('L1 before Streamflow', () => {
  beforeEach(() => {
    startChain()
    setContractInfoOnL1('BondingManagerTarget', CONTRACT)
    startRound(961)
  })

  test('an early Bond sets the delegate and leaves the stake unknown', () => {
    earlyBond(ALICE, ORCHESTRATOR)
    expectDelegator(ALICE, 'delegate', ORCHESTRATOR.toHexString())
    expectDelegator(ALICE, 'startRound', '962')
    assert.assertTrue(!Delegator.load(ALICE)!.bondedAmount)
    expectOrchestrator(ORCHESTRATOR, 'registered', 'false')
    earlyBond(ORCHESTRATOR, ORCHESTRATOR)
    expectOrchestrator(ORCHESTRATOR, 'registered', 'true')
  })

  test('an early Unbond clears the delegate and opens a lock without an amount', () => {
    earlyBond(ALICE, ORCHESTRATOR)
    transaction()
    earlyUnbond(ALICE)
    const delegator = Delegator.load(ALICE)!
    assert.assertTrue(!delegator.delegate)
    expectDelegator(ALICE, 'bondedAmount', '0')
    const lock = earlyLockId(ALICE)
    assert.assertTrue(!UnbondingLock.load(lock)!.amount)
    expectField('UnbondingLock', lock, 'state', 'UNBONDING')
    expectField('UnbondingLock', lock, 'lockId', '4294967295')
    expectField('UnbondingLock', lock, 'delegate', ORCHESTRATOR.toHexString())
    expectField('UnbondingLock', lock, 'creationRound', '961')
    expectField('UnbondingLock', lock, 'withdrawRound', '968')
  })

  test('an early WithdrawStake closes the lock', () => {
    earlyBond(ALICE, ORCHESTRATOR)
    earlyUnbond(ALICE)
    earlyWithdrawStake(ALICE)
    expectField('UnbondingLock', earlyLockId(ALICE), 'state', 'WITHDRAWN')
    earlyBond(ALICE, RIVAL)
    expectField('UnbondingLock', earlyLockId(ALICE), 'state', 'WITHDRAWN')
  })

  test('an early Bond while a lock is open bonds its stake again', () => {
    earlyBond(ALICE, ORCHESTRATOR)
    earlyUnbond(ALICE)
    earlyBond(ALICE, RIVAL)
    expectField('UnbondingLock', earlyLockId(ALICE), 'state', 'REBONDED')
    expectDelegator(ALICE, 'delegate', RIVAL.toHexString())
  })

  test('an early WithdrawStake of an account without a lock changes nothing', () => {
    earlyWithdrawStake(ALICE)
    assert.entityCount('UnbondingLock', 0)
  })

  test('TranscoderUpdate, TranscoderEvicted and TranscoderResigned make up the early pool', () => {
    earlyTranscoderUpdate(ORCHESTRATOR, 30000, true)
    earlyTranscoderUpdate(ORCHESTRATOR, 40000, true)
    earlyTranscoderUpdate(RIVAL, 1, true)
    earlyTranscoderUpdate(ALICE, 1, false)
    expectOrchestrator(ORCHESTRATOR, 'rewardCut', '40000')
    expectOrchestrator(ORCHESTRATOR, 'feeShare', '50000')
    expectOrchestrator(ORCHESTRATOR, 'inPool', 'true')
    expectOrchestrator(ALICE, 'inPool', 'false')
    expectProtocol('transcoderPoolSize', '2')
    transcoderEvicted(ORCHESTRATOR)
    expectOrchestrator(ORCHESTRATOR, 'inPool', 'false')
    transcoderResigned(RIVAL)
    expectOrchestrator(RIVAL, 'inPool', 'false')
    expectProtocol('transcoderPoolSize', '0')
  })

  test('Streamflow starts with an empty pool', () => {
    earlyTranscoderUpdate(ORCHESTRATOR, 30000, true)
    earlyTranscoderUpdate(RIVAL, 30000, true)
    startRound(1610)
    transcoderActivated(RIVAL, 1611)
    bondOnL1(RIVAL, RIVAL, NOBODY, 10, 10)
    expectOrchestrator(ORCHESTRATOR, 'inPool', 'false')
    expectOrchestrator(RIVAL, 'inPool', 'true')
    expectProtocol('transcoderPoolSize', '1')
  })
})
