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

  test('a deposit arrives', () => {
    depositFinalized(ALICE, BOB, 500)
    expectField('BridgeTransfer', eventId(), 'direction', 'DEPOSIT')
    expectField('BridgeTransfer', eventId(), 'initiated', 'false')
    expectField('BridgeTransfer', eventId(), 'from', ALICE.toHexString())
    expectField('BridgeTransfer', eventId(), 'to', BOB.toHexString())
    expectField('BridgeTransfer', eventId(), 'amount', '500')
    assert.assertTrue(!BridgeTransfer.load(eventId())!.seqNo)
    expectProtocol('l2SupplyFromL1', '500')
  })

  test('a withdrawal leaves with the id of its message', () => {
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

  test('logs of one transaction have records of their own', () => {
    depositFinalized(ALICE, BOB, 1)
    depositFinalized(ALICE, BOB, 2)
    assert.entityCount('BridgeTransfer', 2)
    expectField('BridgeTransfer', eventId(1), 'amount', '1')
    expectField('BridgeTransfer', eventId(), 'amount', '2')
  })

  test('the supply of L1 outside the bridge counts', () => {
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
