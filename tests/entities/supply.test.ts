import { beforeEach, describe, test } from 'matchstick-as/assembly/index'
import { ALICE, BOB } from '../accounts'
import { cacheTotalSupplyFinalized, depositFinalized, withdrawalInitiated } from '../events/bridge'
import { startChain } from '../events/event'
import { mint } from '../events/token'
import { expectProtocol } from '../expect'

describe('supply', () => {
  beforeEach(() => {
    startChain()
  })

  test('l2SupplyFromL1 stops at 0, since rewards minted on L2 can also leave', () => {
    depositFinalized(ALICE, BOB, 100)
    withdrawalInitiated(BOB, ALICE, 1, 101)
    expectProtocol('l2SupplyFromL1', '0')
    depositFinalized(ALICE, BOB, 40)
    expectProtocol('l2SupplyFromL1', '40')
  })

  test('a withdrawal of exactly l2SupplyFromL1 leaves 0', () => {
    depositFinalized(ALICE, BOB, 100)
    withdrawalInitiated(BOB, ALICE, 1, 100)
    expectProtocol('l2SupplyFromL1', '0')
  })

  test('l1CirculatingSupply never falls below 0, though the supply of L1 is reported late', () => {
    cacheTotalSupplyFinalized(50)
    depositFinalized(ALICE, BOB, 100)
    expectProtocol('l1CirculatingSupply', '0')
    mint(BOB, 100)
    expectProtocol('totalSupply', '100')
    cacheTotalSupplyFinalized(130)
    expectProtocol('l1CirculatingSupply', '30')
    expectProtocol('totalSupply', '130')
  })

  test('participationRate is 0 without any supply', () => {
    depositFinalized(ALICE, BOB, 100)
    expectProtocol('totalSupply', '0')
    expectProtocol('participationRate', '0')
  })
})
