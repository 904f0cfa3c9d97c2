import { Address } from '@graphprotocol/graph-ts'
import { assert, beforeEach, describe, test } from 'matchstick-as/assembly/index'
import { ALICE, BOB, BRIDGE_MINTER, L1_ESCROW, L2_MIGRATOR } from '../accounts'
import { startChain } from '../events/event'
import { mint, transfer, transferOnL1, transferWithoutContext } from '../events/token'
import { expectProtocol } from '../expect'

describe('balances', () => {
  beforeEach(() => {
    startChain()
  })

  test('L2: the LPT that L2Migrator holds is unclaimed', () => {
    transfer(ALICE, L2_MIGRATOR, 1000)
    transfer(L2_MIGRATOR, BOB, 400)
    expectProtocol('migratorBalance', '600')
    expectProtocol('unclaimedStake', '600')
    expectProtocol('unclaimedPoolStake', '0')
  })

  test('L2: what the bridge brings to L2Migrator, what others send it and what it pays are told apart', () => {
    mint(L2_MIGRATOR, 1000)
    transfer(Address.zero(), L2_MIGRATOR, 1000)
    transfer(ALICE, L2_MIGRATOR, 7)
    transfer(L2_MIGRATOR, BOB, 400)
    transfer(L2_MIGRATOR, BOB, 100)
    transfer(L2_MIGRATOR, L2_MIGRATOR, 70)
    expectProtocol('migratorArrivals', '1000')
    expectProtocol('migratorPayments', '500')
    expectProtocol('migratorBalance', '507')
  })

  test('L2: a transfer of L2Migrator to itself or between others changes nothing', () => {
    transfer(ALICE, L2_MIGRATOR, 1000)
    transfer(L2_MIGRATOR, L2_MIGRATOR, 70)
    transfer(ALICE, BOB, 5)
    expectProtocol('migratorBalance', '1000')
  })

  test('L1: the escrow and the BridgeMinter each have their own balance', () => {
    transferOnL1(ALICE, L1_ESCROW, 1000)
    transferOnL1(ALICE, BRIDGE_MINTER, 300)
    transferOnL1(BRIDGE_MINTER, L1_ESCROW, 100)
    transferOnL1(L1_ESCROW, BOB, 20)
    expectProtocol('escrowBalance', '1080')
    expectProtocol('bridgeMinterBalance', '200')
    expectProtocol('bridgeMinterPayments', '100')
    expectProtocol('migratorBalance', '0')
  })

  test('L1: a transfer of the escrow to itself changes nothing', () => {
    transferOnL1(ALICE, L1_ESCROW, 1000)
    transferOnL1(L1_ESCROW, L1_ESCROW, 70)
    expectProtocol('escrowBalance', '1000')
  })

  test('L1: a transfer of BridgeMinter to itself pays nothing', () => {
    transferOnL1(ALICE, BRIDGE_MINTER, 300)
    transferOnL1(BRIDGE_MINTER, BRIDGE_MINTER, 70)
    expectProtocol('bridgeMinterBalance', '300')
    expectProtocol('bridgeMinterPayments', '0')
  })

  test('a manifest without the accounts follows no balance', () => {
    mint(ALICE, 5)
    transferWithoutContext(ALICE, L2_MIGRATOR, 5)
    assert.entityCount('Protocol', 1)
    expectProtocol('migratorBalance', '0')
    expectProtocol('escrowBalance', '0')
  })
})
