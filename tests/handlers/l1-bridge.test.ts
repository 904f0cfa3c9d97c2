import { assert, beforeEach, describe, test } from 'matchstick-as/assembly/index'
import { BridgeTransfer } from '../../generated/schema'
import { ALICE, BOB, CONTRACT } from '../accounts'
import {
  cacheTotalSupplyInitiated,
  depositInitiated,
  l1MigratorUpdate,
  withdrawalFinalized,
} from '../events/bridge'
import { eventId, startChain, transaction, transactionHash } from '../events/event'
import { expectField, expectProtocol } from '../expect'

describe('L1 bridge', () => {
  beforeEach(() => {
    startChain()
    transaction()
  })

  test('DepositInitiated is recorded with the number of its message', () => {
    depositInitiated(ALICE, BOB, 77, 500)
    expectField('BridgeTransfer', eventId(), 'direction', 'DEPOSIT')
    expectField('BridgeTransfer', eventId(), 'initiated', 'true')
    expectField('BridgeTransfer', eventId(), 'from', ALICE.toHexString())
    expectField('BridgeTransfer', eventId(), 'to', BOB.toHexString())
    expectField('BridgeTransfer', eventId(), 'amount', '500')
    expectField('BridgeTransfer', eventId(), 'seqNo', '77')
    expectField('BridgeTransfer', eventId(), 'blockNumber', '1001')
    expectField('BridgeTransfer', eventId(), 'blockTimestamp', '1650000001')
    expectField('BridgeTransfer', eventId(), 'transactionHash', transactionHash().toHexString())
  })

  test('WithdrawalFinalized is recorded without a number, since its exit number is always 0', () => {
    withdrawalFinalized(ALICE, BOB, 500)
    expectField('BridgeTransfer', eventId(), 'direction', 'WITHDRAWAL')
    expectField('BridgeTransfer', eventId(), 'initiated', 'false')
    expectField('BridgeTransfer', eventId(), 'from', ALICE.toHexString())
    expectField('BridgeTransfer', eventId(), 'to', BOB.toHexString())
    expectField('BridgeTransfer', eventId(), 'amount', '500')
    assert.assertTrue(!BridgeTransfer.load(eventId())!.seqNo)
  })

  test('CacheTotalSupplyInitiated sets l1TotalSupply, not the supply of this chain', () => {
    cacheTotalSupplyInitiated(5, 900)
    expectProtocol('l1TotalSupply', '900')
    expectProtocol('totalSupply', '0')
  })

  test('L1MigratorUpdate sets the L1Migrator', () => {
    l1MigratorUpdate(CONTRACT)
    expectProtocol('l1Migrator', CONTRACT.toHexString())
  })
})
