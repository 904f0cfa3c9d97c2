import { BigDecimal, Bytes, ethereum } from '@graphprotocol/graph-ts'
import { assert, beforeEach, describe, test } from 'matchstick-as/assembly/index'
import { Protocol } from '../../generated/schema'
import { endCall, loadProtocol, openCall } from '../../src/entities/protocol'
import { ALICE, BOB, CONTRACT, ORCHESTRATOR, POOL, RIVAL } from '../accounts'
import { emit, int, startChain } from '../events/event'
import { expectProtocol } from '../expect'

/** Sets every figure to another number. */
function saveAll(): void {
  const protocol = loadProtocol()
  protocol.currentRound = int(1)
  protocol.totalActiveStake = int(2)
  protocol.nextRoundTotalActiveStake = int(3)
  protocol.transcoderPoolSize = 4
  protocol.lptSupply = int(5)
  protocol.l1TotalSupply = int(6)
  protocol.l2SupplyFromL1 = int(7)
  protocol.l1CirculatingSupply = int(8)
  protocol.totalSupply = int(9)
  protocol.inflation = int(10)
  protocol.mintableTokens = int(11)
  protocol.mintedTokens = int(12)
  protocol.unclaimedPoolStake = int(13)
  protocol.unclaimedPoolFees = int(14)
  protocol.migratorBalance = int(15)
  protocol.migratorArrivals = int(16)
  protocol.migratorPayments = int(17)
  protocol.unclaimedStake = int(18)
  protocol.escrowBalance = int(19)
  protocol.bridgeMinterBalance = int(20)
  protocol.bridgeMinterPayments = int(21)
  protocol.poolCount = 22
  protocol.migratedDelegatorCount = 23
  protocol.claimedDelegatorCount = 24
  protocol.migratedStake = int(25)
  protocol.claimStakeEnabled = true
  protocol.paused = true
  protocol.bondingManager = CONTRACT
  protocol.bondingManagerVersion = 26
  protocol.l1Migrator = ALICE
  protocol.exactSinceRound = int(27)
  protocol.history = 'PARTIAL'
  protocol.stakeExactSinceRound = int(28)
  protocol.rewardMismatches = 29
  protocol.claimMismatches = 30
  protocol.bondMismatches = 31
  protocol.firstMismatchBlock = int(32)
  protocol.roundMintedTokens = int(33)
  protocol.roundFees = int(34)
  protocol.amountsKnown = false
  protocol.earlyPool = [ALICE, BOB]
  protocol.earlyOrchestrators = [ORCHESTRATOR]
  protocol.changingOrchestrators = [RIVAL, ORCHESTRATOR]
  protocol.treasuryCutRateMin = int(35)
  protocol.treasuryCutRateMax = int(36)
  protocol.setParticipationRate(BigDecimal.fromString('0.5'))
  protocol.save()
}

function expectList(expected: Bytes[], actual: Bytes[]): void {
  assert.i32Equals(expected.length, actual.length)
  for (let i = 0; i < expected.length; i++) assert.bytesEquals(expected[i], actual[i])
}

describe('what handlers keep of the protocol', () => {
  beforeEach(() => {
    startChain()
    saveAll()
  })

  test('every figure is in the Protocol entity', () => {
    const numbers = [
      'currentRound',
      'totalActiveStake',
      'nextRoundTotalActiveStake',
      'transcoderPoolSize',
      'lptSupply',
      'l1TotalSupply',
      'l2SupplyFromL1',
      'l1CirculatingSupply',
      'totalSupply',
      'inflation',
      'mintableTokens',
      'mintedTokens',
      'unclaimedPoolStake',
      'unclaimedPoolFees',
      'migratorBalance',
      'migratorArrivals',
      'migratorPayments',
      'unclaimedStake',
      'escrowBalance',
      'bridgeMinterBalance',
      'bridgeMinterPayments',
      'poolCount',
      'migratedDelegatorCount',
      'claimedDelegatorCount',
      'migratedStake',
      'bondingManagerVersion',
      'exactSinceRound',
      'stakeExactSinceRound',
      'rewardMismatches',
      'claimMismatches',
      'bondMismatches',
      'firstMismatchBlock',
    ]
    for (let i = 0; i < numbers.length; i++) expectProtocol(numbers[i], (i + 1).toString())
    expectProtocol('claimStakeEnabled', 'true')
    expectProtocol('paused', 'true')
    expectProtocol('bondingManager', CONTRACT.toHexString())
    expectProtocol('l1Migrator', ALICE.toHexString())
    expectProtocol('history', 'PARTIAL')
    expectProtocol('participationRate', '0.5')
  })

  test('every figure comes back', () => {
    const protocol = loadProtocol()
    const numbers = [
      protocol.currentRound,
      protocol.totalActiveStake!,
      protocol.nextRoundTotalActiveStake!,
      int(protocol.transcoderPoolSize),
      protocol.lptSupply,
      protocol.l1TotalSupply,
      protocol.l2SupplyFromL1,
      protocol.l1CirculatingSupply,
      protocol.totalSupply,
      protocol.inflation!,
      protocol.mintableTokens,
      protocol.mintedTokens,
      protocol.unclaimedPoolStake,
      protocol.unclaimedPoolFees,
      protocol.migratorBalance,
      protocol.migratorArrivals,
      protocol.migratorPayments,
      protocol.unclaimedStake,
      protocol.escrowBalance,
      protocol.bridgeMinterBalance,
      protocol.bridgeMinterPayments,
      int(protocol.poolCount),
      int(protocol.migratedDelegatorCount),
      int(protocol.claimedDelegatorCount),
      protocol.migratedStake,
      int(protocol.bondingManagerVersion),
      protocol.exactSinceRound!,
      protocol.stakeExactSinceRound!,
      int(protocol.rewardMismatches),
      int(protocol.claimMismatches),
      int(protocol.bondMismatches),
      protocol.firstMismatchBlock!,
      protocol.roundMintedTokens!,
      protocol.roundFees!,
      protocol.treasuryCutRateMin,
      protocol.treasuryCutRateMax,
    ]
    for (let i = 0; i < numbers.length; i++) assert.bigIntEquals(int(i + 1), numbers[i])
    assert.assertTrue(protocol.claimStakeEnabled && protocol.paused && !protocol.amountsKnown)
    assert.bytesEquals(CONTRACT, protocol.bondingManager!)
    assert.bytesEquals(ALICE, protocol.l1Migrator!)
    assert.stringEquals('PARTIAL', protocol.history)
    expectList([ALICE, BOB], protocol.earlyPool!)
    expectList([ORCHESTRATOR], protocol.earlyOrchestrators!)
    expectList([RIVAL, ORCHESTRATOR], protocol.changingOrchestrators)
  })

  test('a figure that changes leaves the others, in Protocol too', () => {
    const stored = Protocol.load('livepeer')!
    stored.lptSupply = int(1000)
    stored.save()
    const protocol = loadProtocol()
    protocol.mintedTokens = int(500)
    protocol.inflation = null
    protocol.save()
    expectProtocol('mintedTokens', '500')
    expectProtocol('lptSupply', '1000')
    assert.assertTrue(!Protocol.load('livepeer')!.inflation)
    assert.assertTrue(!loadProtocol().inflation)
    expectProtocol('participationRate', '0.5')
  })

  test('what a call said is kept until it ends, for its transaction only', () => {
    const event = emit<ethereum.Event>(CONTRACT, [])
    const first = loadProtocol()
    first.call.claimPool = POOL
    first.call.claimStake = int(9)
    first.call.transferring = true
    first.call.keep(event)
    first.save()
    const second = loadProtocol()
    openCall(second, event)
    assert.bytesEquals(POOL, second.call.claimPool!)
    assert.bigIntEquals(int(9), second.call.claimStake)
    assert.assertTrue(second.call.transferring)
    event.transaction.hash = Bytes.fromHexString(`0x${'ab'.repeat(32)}`)
    openCall(second, event)
    assert.assertTrue(!second.call.claimPool && !second.call.transferring)
    const third = loadProtocol()
    endCall(third)
    third.save()
    assert.assertTrue(!loadProtocol().call.claimPool)
  })
})
