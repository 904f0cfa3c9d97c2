import { beforeEach, describe, test } from 'matchstick-as/assembly/index'
import { ALICE, BOB, BRIDGE_MINTER, L1_ESCROW, L2_MIGRATOR } from '../accounts'
import { startChain } from '../events/event'
import { transfer, transferOnL1 } from '../events/token'
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
    expectProtocol('migratorBalance', '0')
  })
})
