import { BigInt, Entity, Value } from '@graphprotocol/graph-ts'
import { assert, beforeEach, describe, mockInBlockStore, test } from 'matchstick-as/assembly/index'
import { Delegator as StoredDelegator, Sender as StoredSender } from '../../generated/schema'
import { Delegator } from '../../src/records/delegator'
import { EarningsPool } from '../../src/records/earnings-pool'
import { Orchestrator } from '../../src/records/orchestrator'
import { Sender } from '../../src/records/sender'
import { UnbondingLock } from '../../src/records/unbonding-lock'
import { Fields } from '../../src/store/fields'
import { ALICE, BOB, ORCHESTRATOR, RIVAL } from '../accounts'
import { int, startChain } from '../events/event'
import { expectDelegator, expectField, expectOrchestrator, expectSender } from '../expect'

/** Writes a field of a stored sender, as if another handler did. */
function setDeposit(deposit: BigInt): void {
  const stored = StoredSender.load(ALICE)!
  stored.deposit = deposit
  stored.save()
}

describe('records', () => {
  beforeEach(() => {
    startChain()
  })

  test('a new one is saved whole: zero, empty and null where nothing was set', () => {
    const orchestrator = new Orchestrator(ORCHESTRATOR)
    orchestrator.rewardCut = int(5)
    orchestrator.save()
    expectOrchestrator(ORCHESTRATOR, 'rewardCut', '5')
    expectOrchestrator(ORCHESTRATOR, 'feeShare', '0')
    expectOrchestrator(ORCHESTRATOR, 'registered', 'false')
    expectOrchestrator(ORCHESTRATOR, 'bondedPools', '[]')
    assert.assertTrue(!Orchestrator.load(ORCHESTRATOR)!.totalStake)
  })

  test('none is found where none is stored', () => {
    assert.assertTrue(!Sender.load(BOB))
    assert.assertTrue(!UnbondingLock.loadInBlock(BOB))
  })

  test('only what changed is saved', () => {
    new Sender(ALICE).save()
    const sender = Sender.load(ALICE)!
    setDeposit(int(7))
    sender.save()
    expectSender(ALICE, 'deposit', '7')
    sender.reserve = int(3)
    sender.save()
    expectSender(ALICE, 'deposit', '7')
    expectSender(ALICE, 'reserve', '3')
    sender.deposit = int(0)
    setDeposit(int(0))
    sender.save()
    expectSender(ALICE, 'deposit', '0')
  })

  test('a field that is null again is unset, and one that was null is set', () => {
    const first = new Delegator(ALICE)
    first.delegate = ORCHESTRATOR
    first.save()
    const second = Delegator.load(ALICE)!
    second.delegate = null
    second.pool = BOB
    second.save()
    assert.assertTrue(!StoredDelegator.load(ALICE)!.delegate)
    expectDelegator(ALICE, 'pool', BOB.toHexString())
    assert.assertTrue(!Delegator.load(ALICE)!.delegate)
  })

  test('a list that was changed in place is saved', () => {
    const first = new Orchestrator(ORCHESTRATOR)
    first.bondedPools = [ALICE]
    first.save()
    const second = Orchestrator.load(ORCHESTRATOR)!
    second.bondedPools.push(BOB)
    second.active = true
    second.lastPoolRound = int(4)
    second.save()
    expectOrchestrator(ORCHESTRATOR, 'bondedPools', `[${ALICE.toHexString()}, ${BOB.toHexString()}]`)
    expectOrchestrator(ORCHESTRATOR, 'active', 'true')
    expectOrchestrator(ORCHESTRATOR, 'lastPoolRound', '4')
  })

  test('fields are read in any order', () => {
    const entity = new Entity()
    entity.set('round', Value.fromBigInt(int(9)))
    entity.set('id', Value.fromBytes(ORCHESTRATOR))
    entity.set('fees', Value.fromBigInt(int(2)))
    const fields = new Fields(entity)
    assert.assertTrue(!fields.numberOrNull('fees'))
    fields.id()
    assert.assertTrue(!fields.wereMet)
    fields.search()
    assert.stringEquals('2', fields.number('fees').toString())
    assert.assertTrue(!fields.numberOrNull('rewards'))
    assert.stringEquals('9', fields.number('round').toString())
    assert.assertTrue(fields.wereMet)
  })

  test('every field comes back', () => {
    const pool = new EarningsPool(ALICE)
    pool.orchestrator = ORCHESTRATOR
    pool.round = int(1)
    pool.totalStake = int(2)
    pool.rewardCut = int(3)
    pool.feeShare = int(4)
    pool.cumulativeRewardFactor = int(5)
    pool.cumulativeFeeFactor = int(6)
    pool.rewards = int(7)
    pool.fees = int(8)
    pool.fallbackRewardFactor = int(9)
    pool.save()
    const loaded = EarningsPool.load(ALICE)!
    assert.bytesEquals(ORCHESTRATOR, loaded.orchestrator)
    const expected = [1, 2, 3, 4, 5, 6, 7, 8, 9]
    const actual = [
      loaded.round,
      loaded.totalStake,
      loaded.rewardCut,
      loaded.feeShare,
      loaded.cumulativeRewardFactor,
      loaded.cumulativeFeeFactor,
      loaded.rewards,
      loaded.fees,
      loaded.fallbackRewardFactor!,
    ]
    for (let i = 0; i < expected.length; i++) assert.bigIntEquals(int(expected[i]), actual[i])
    assert.assertTrue(!loaded.fallbackFeeFactor)
  })

  test('one that the same block made is found without the database, and saved whole', () => {
    const made = new UnbondingLock(ALICE)
    made.delegator = ALICE
    made.delegate = RIVAL
    made.amount = int(5)
    made.state = 'UNBONDING'
    made.save()
    mockInBlockStore('UnbondingLock', ALICE.toHexString(), changetype<Entity>(stored(made)))
    const lock = UnbondingLock.loadInBlock(ALICE)!
    assert.stringEquals('5', lock.amount!.toString())
    assert.stringEquals('UNBONDING', lock.state)
    lock.amount = null
    lock.save()
    expectField('UnbondingLock', ALICE, 'state', 'UNBONDING')
    assert.assertTrue(!UnbondingLock.load(ALICE)!.amount)
  })
})

/** The lock as graph-node keeps it. */
function stored(lock: UnbondingLock): Entity {
  const entity = new Entity()
  entity.set('amount', Value.fromBigInt(lock.amount!))
  entity.set('creationRound', Value.fromBigInt(lock.creationRound))
  entity.set('delegate', Value.fromBytes(lock.delegate))
  entity.set('delegator', Value.fromBytes(lock.delegator))
  entity.set('exposedFromRound', Value.fromBigInt(lock.exposedFromRound))
  entity.set('id', Value.fromBytes(lock.id))
  entity.set('lockId', Value.fromBigInt(lock.lockId))
  entity.set('slashExposure', Value.fromBigInt(lock.slashExposure))
  entity.set('state', Value.fromString(lock.state))
  entity.set('withdrawRound', Value.fromBigInt(lock.withdrawRound))
  return entity
}
