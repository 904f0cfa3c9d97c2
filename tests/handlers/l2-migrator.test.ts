import { Bytes, DataSourceContext, Value } from '@graphprotocol/graph-ts'
import { assert, beforeEach, dataSourceMock, describe, test } from 'matchstick-as/assembly/index'
import { Migration } from '../../generated/schema'
import { ALICE, BOB, L1_ORCHESTRATOR, NOBODY, ORCHESTRATOR, POOL, SENDER } from '../accounts'
import { join } from '../events/bonding-manager'
import { setVersion } from '../events/controller'
import { createPool, payFromPool } from '../events/delegator-pool'
import { eventId, startChain, transaction, transactionHash } from '../events/event'
import {
  claimStakeEnabled,
  migrateDelegatorFinalized,
  migrateSenderFinalized,
  migrateUnbondingLocksFinalized,
  stakeClaimed,
} from '../events/l2-migrator'
import { startRound } from '../events/rounds'
import { depositFunded, reserveFunded } from '../events/ticket-broker'
import { expectField, expectPool, expectProtocol, expectSender } from '../expect'

const SNAPSHOT_ID = Bytes.fromHexString('0xacef')
const ROOT = Bytes.fromHexString('0xe8a3')

describe('L2 migrator', () => {
  beforeEach(() => {
    startChain()
    setVersion(9)
    startRound(10)
  })

  test('MigrateDelegatorFinalized without a pool brings the L1 stake', () => {
    migrateDelegatorFinalized(ALICE, BOB, 300, 305, 7, ORCHESTRATOR)
    const id = eventId()
    expectField('Migration', id, 'kind', 'DELEGATOR')
    expectField('Migration', id, 'l1Address', ALICE.toHexString())
    expectField('Migration', id, 'l2Address', BOB.toHexString())
    expectField('Migration', id, 'delegate', ORCHESTRATOR.toHexString())
    expectField('Migration', id, 'stake', '300')
    expectField('Migration', id, 'delegatedStake', '305')
    expectField('Migration', id, 'fees', '7')
    expectField('Migration', id, 'receivedStake', '300')
    expectField('Migration', id, 'receivedFees', '0')
    expectField('Migration', id, 'blockNumber', '1002')
    expectField('Migration', id, 'blockTimestamp', '1650000002')
    expectField('Migration', id, 'transactionHash', transactionHash().toHexString())
    assert.assertTrue(!Migration.load(id)!.pool)
    expectProtocol('migratedDelegatorCount', '1')
    expectProtocol('claimedDelegatorCount', '0')
    expectProtocol('migratedStake', '300')
  })

  test('MigrateUnbondingLocksFinalized brings stake, but counts no migrated delegator', () => {
    migrateUnbondingLocksFinalized(ALICE, BOB, 60, [0, 3], NOBODY)
    const id = eventId()
    expectField('Migration', id, 'kind', 'UNBONDING_LOCKS')
    expectField('Migration', id, 'l1Address', ALICE.toHexString())
    expectField('Migration', id, 'l2Address', BOB.toHexString())
    expectField('Migration', id, 'stake', '60')
    expectField('Migration', id, 'lockIds', '[0, 3]')
    expectField('Migration', id, 'receivedStake', '60')
    expectField('Migration', id, 'receivedFees', '0')
    assert.assertTrue(!Migration.load(id)!.delegate)
    expectProtocol('migratedDelegatorCount', '0')
    expectProtocol('migratedStake', '0')
  })

  test('MigrateSenderFinalized links the sender that the two earlier logs funded', () => {
    reserveFunded(BOB, 50)
    depositFunded(BOB, 1000)
    migrateSenderFinalized(SENDER, BOB, 1000, 50)
    expectField('Migration', eventId(), 'kind', 'SENDER')
    expectField('Migration', eventId(), 'deposit', '1000')
    expectField('Migration', eventId(), 'reserve', '50')
    expectField('Migration', eventId(), 'l1Address', SENDER.toHexString())
    expectSender(BOB, 'deposit', '1000')
    expectSender(BOB, 'reserve', '50')
    expectSender(BOB, 'migration', eventId().toHexString())
    assert.assertTrue(!Migration.load(eventId())!.receivedStake)
  })

  describe('StakeClaimed', () => {
    test("StakeClaimed without a pool brings the leaf's stake", () => {
      stakeClaimed(ALICE, ORCHESTRATOR, 300, 7)
      expectField('Migration', eventId(), 'kind', 'SNAPSHOT')
      expectField('Migration', eventId(), 'l1Address', ALICE.toHexString())
      expectField('Migration', eventId(), 'l2Address', ALICE.toHexString())
      expectField('Migration', eventId(), 'delegate', ORCHESTRATOR.toHexString())
      expectField('Migration', eventId(), 'stake', '300')
      expectField('Migration', eventId(), 'fees', '7')
      expectField('Migration', eventId(), 'receivedStake', '300')
      expectField('Migration', eventId(), 'receivedFees', '0')
      expectProtocol('migratedDelegatorCount', '1')
      expectProtocol('claimedDelegatorCount', '1')
      expectProtocol('migratedStake', '300')
    })

    test('StakeClaimed without a delegate pays fees only', () => {
      stakeClaimed(ALICE, NOBODY, 4, 7)
      expectField('Migration', eventId(), 'stake', '4')
      expectField('Migration', eventId(), 'fees', '7')
      expectField('Migration', eventId(), 'receivedStake', '0')
      assert.assertTrue(!Migration.load(eventId())!.delegate)
    })
  })

  test('a migration takes only the pool payment of its own transaction', () => {
    join(ORCHESTRATOR, 1000, 10)
    transaction()
    createPool(600)
    startRound(11)
    payFromPool(ALICE, 200, 0, 11)
    transaction()
    stakeClaimed(BOB, L1_ORCHESTRATOR, 50, 0)
    assert.assertTrue(!Migration.load(eventId())!.pool)
    expectField('Migration', eventId(), 'receivedStake', '50')
    expectPool(POOL, 'claimCount', '0')
  })

  test('ClaimStakeEnabled opens and closes claims, and records the snapshot', () => {
    const context = new DataSourceContext()
    context.set('Snapshot_id', Value.fromBytes(SNAPSHOT_ID))
    context.set('Snapshot_root', Value.fromBytes(ROOT))
    dataSourceMock.setContext(context)
    claimStakeEnabled(true)
    expectProtocol('claimStakeEnabled', 'true')
    expectField('Snapshot', SNAPSHOT_ID, 'root', ROOT.toHexString())
    claimStakeEnabled(false)
    expectProtocol('claimStakeEnabled', 'false')
    assert.entityCount('Snapshot', 1)
  })
})
