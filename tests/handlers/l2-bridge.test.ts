import { assert, beforeEach, describe, test } from 'matchstick-as/assembly/index'
import { BridgeTransfer } from '../../generated/schema'
import { ALICE, BOB } from '../accounts'
import { cacheTotalSupplyFinalized, depositFinalized, withdrawalInitiated } from '../events/bridge'
import { eventId, startChain, transaction } from '../events/event'
import { expectField, expectProtocol } from '../expect'

describe('L2 bridge', () => {
  beforeEach(() => {
    startChain()
    transaction()
  })

  test('DepositFinalized is recorded and adds to l2SupplyFromL1', () => {
    depositFinalized(ALICE, BOB, 500)
    expectField('BridgeTransfer', eventId(), 'direction', 'DEPOSIT')
    expectField('BridgeTransfer', eventId(), 'initiated', 'false')
    expectField('BridgeTransfer', eventId(), 'from', ALICE.toHexString())
    expectField('BridgeTransfer', eventId(), 'to', BOB.toHexString())
    expectField('BridgeTransfer', eventId(), 'amount', '500')
    assert.assertTrue(!BridgeTransfer.load(eventId())!.seqNo)
    expectProtocol('l2SupplyFromL1', '500')
  })

  test('WithdrawalInitiated is recorded with the id of its message', () => {
    depositFinalized(ALICE, BOB, 500)
    withdrawalInitiated(BOB, ALICE, 12, 200)
    expectField('BridgeTransfer', eventId(), 'direction', 'WITHDRAWAL')
    expectField('BridgeTransfer', eventId(), 'initiated', 'true')
    expectField('BridgeTransfer', eventId(), 'from', BOB.toHexString())
    expectField('BridgeTransfer', eventId(), 'to', ALICE.toHexString())
    expectField('BridgeTransfer', eventId(), 'amount', '200')
    expectField('BridgeTransfer', eventId(), 'seqNo', '12')
    expectProtocol('l2SupplyFromL1', '300')
  })

  test('each log of a transaction has a record of its own', () => {
    depositFinalized(ALICE, BOB, 1)
    depositFinalized(ALICE, BOB, 2)
    assert.entityCount('BridgeTransfer', 2)
    expectField('BridgeTransfer', eventId(1), 'amount', '1')
    expectField('BridgeTransfer', eventId(), 'amount', '2')
  })

  test('CacheTotalSupplyFinalized adds the L1 supply outside the bridge', () => {
    cacheTotalSupplyFinalized(1000)
    expectProtocol('l1TotalSupply', '1000')
    expectProtocol('l1CirculatingSupply', '1000')
    expectProtocol('totalSupply', '1000')
    depositFinalized(ALICE, BOB, 300)
    expectProtocol('l1CirculatingSupply', '700')
    withdrawalInitiated(BOB, ALICE, 1, 100)
    expectProtocol('l1CirculatingSupply', '800')
    cacheTotalSupplyFinalized(1100)
    expectProtocol('l1CirculatingSupply', '900')
    expectProtocol('totalSupply', '900')
  })
})
