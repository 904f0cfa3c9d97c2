import { assert, beforeEach, describe, test } from 'matchstick-as/assembly/index'
import { Delegator, Orchestrator, Protocol, Round } from '../../generated/schema'
import { ALICE, BOB, CONTRACT, NOBODY, ORCHESTRATOR, RIVAL } from '../accounts'
import {
  bondOnL1,
  earningsClaimed,
  rebondOnL1,
  reward,
  transcoderActivated,
  unbondOnL1,
  withdrawFeesOnL1,
} from '../events/bonding-manager'
import { setContractInfoOnL1 } from '../events/controller'
import { earlyBond } from '../events/early'
import { startChain, transaction } from '../events/event'
import { migrateDelegatorInitiated } from '../events/l1-migrator'
import { startRound } from '../events/rounds'
import { mint } from '../events/token'
import {
  expectDelegator,
  expectEarnings,
  expectLock,
  expectNoEarnings,
  expectOrchestrator,
  expectProtocol,
  expectRound,
} from '../expect'

function startStreamflow(): void {
  startRound(1610)
  transcoderActivated(ORCHESTRATOR, 1611)
  bondOnL1(ORCHESTRATOR, ORCHESTRATOR, NOBODY, 500, 500)
  startRound(1611)
}

describe('L1 without its early amounts', () => {
  beforeEach(() => {
    startChain()
    setContractInfoOnL1('BondingManagerTarget', CONTRACT)
  })

  test('stake that events do not determine is null', () => {
    mint(ALICE, 1000)
    startStreamflow()
    const protocol = Protocol.load('livepeer')!
    assert.assertTrue(!protocol.totalActiveStake)
    assert.assertTrue(!protocol.nextRoundTotalActiveStake)
    assert.assertTrue(!protocol.participationRate)
    assert.assertTrue(!protocol.stakeExactSinceRound)
    expectProtocol('history', 'PARTIAL')
    expectProtocol('totalSupply', '1000')
    const round = Round.load('1611')!
    assert.assertTrue(!round.totalActiveStake)
    assert.assertTrue(!round.participationRate)
    assert.assertTrue(!Orchestrator.load(ORCHESTRATOR)!.totalStake)
    expectOrchestrator(ORCHESTRATOR, 'stakeChanges', '500')
    expectNoEarnings(ORCHESTRATOR, 1611)
  })

  test('no stake is negative: what leaves unseen stake is summed up internally only', () => {
    startStreamflow()
    transaction()
    unbondOnL1(ALICE, ORCHESTRATOR, 0, 800, 1618)
    expectOrchestrator(ORCHESTRATOR, 'stakeChanges', '-300')
    assert.assertTrue(!Orchestrator.load(ORCHESTRATOR)!.totalStake)
    assert.assertTrue(!Delegator.load(ALICE)!.bondedAmount)
    expectLock(ALICE, 0, 'amount', '800')
  })

  test('a Bond makes stake known, and claims keep it known since Streamflow', () => {
    startStreamflow()
    transaction()
    bondOnL1(ALICE, ORCHESTRATOR, NOBODY, 100, 100)
    expectDelegator(ALICE, 'bondedAmount', '100')
    startRound(1613)
    earningsClaimed(ORCHESTRATOR, ALICE, 7, 0, 1613)
    unbondOnL1(ALICE, ORCHESTRATOR, 0, 17, 1620)
    expectDelegator(ALICE, 'bondedAmount', '90')
    rebondOnL1(ALICE, ORCHESTRATOR, 0, 17)
    expectDelegator(ALICE, 'bondedAmount', '107')
    expectDelegator(ALICE, 'principal', '100')
  })

  test('what an account of before the first amounts brought in, or withdrew, stays unknown', () => {
    startRound(961)
    earlyBond(ALICE, ORCHESTRATOR)
    startStreamflow()
    transaction()
    bondOnL1(ALICE, ORCHESTRATOR, ORCHESTRATOR, 100, 150)
    earningsClaimed(ORCHESTRATOR, ALICE, 0, 9, 1611)
    withdrawFeesOnL1(ALICE)
    const alice = Delegator.load(ALICE)!
    assert.assertTrue(!alice.principal)
    assert.assertTrue(!alice.withdrawnFees)
    expectDelegator(ALICE, 'bondedAmount', '150')
    expectDelegator(ALICE, 'fees', '0')
  })

  test('fees withdrawn are known of accounts that came with Streamflow, stake brought in since amounts are', () => {
    startRound(1200)
    bondOnL1(BOB, ORCHESTRATOR, NOBODY, 70, 70)
    startStreamflow()
    transaction()
    bondOnL1(ALICE, ORCHESTRATOR, NOBODY, 100, 100)
    earningsClaimed(ORCHESTRATOR, ALICE, 0, 9, 1611)
    withdrawFeesOnL1(ALICE)
    expectDelegator(ALICE, 'withdrawnFees', '9')
    expectDelegator(BOB, 'principal', '70')
    assert.assertTrue(!Delegator.load(BOB)!.withdrawnFees)
  })

  test('stake stays unknown before Streamflow, whose earlier claims are in no event', () => {
    startRound(1200)
    bondOnL1(ALICE, ORCHESTRATOR, NOBODY, 100, 100)
    assert.assertTrue(!Delegator.load(ALICE)!.bondedAmount)
    expectDelegator(ALICE, 'delegate', ORCHESTRATOR.toHexString())
  })

  test('an Unbond with the zero address unbonds everything from the own delegate', () => {
    startRound(1200)
    bondOnL1(ALICE, ORCHESTRATOR, NOBODY, 100, 100)
    transaction()
    unbondOnL1(ALICE, NOBODY, 0, 120, 1207)
    assert.assertTrue(!Delegator.load(ALICE)!.delegate)
    expectDelegator(ALICE, 'bondedAmount', '0')
    expectDelegator(ALICE, 'startRound', '0')
    expectLock(ALICE, 0, 'delegate', ORCHESTRATOR.toHexString())
    expectOrchestrator(ORCHESTRATOR, 'stakeChanges', '-20')
  })

  test('a Bond that adds nothing sets the stake without moving any (LIP-77)', () => {
    startStreamflow()
    transaction()
    bondOnL1(ALICE, ORCHESTRATOR, NOBODY, 100, 100)
    transaction()
    bondOnL1(ALICE, ORCHESTRATOR, ORCHESTRATOR, 0, 4000)
    expectDelegator(ALICE, 'bondedAmount', '4000')
    expectOrchestrator(ORCHESTRATOR, 'stakeChanges', '600')
  })

  test('a claim up to an earlier round sets lastClaimRound to that round (LIP-52)', () => {
    startStreamflow()
    transaction()
    bondOnL1(ALICE, ORCHESTRATOR, NOBODY, 100, 100)
    startRound(1800)
    earningsClaimed(ORCHESTRATOR, ALICE, 60, 5, 1790)
    expectDelegator(ALICE, 'bondedAmount', '160')
    expectDelegator(ALICE, 'fees', '5')
    expectDelegator(ALICE, 'lastClaimRound', '1790')
  })

  test('no self-check is made', () => {
    startStreamflow()
    reward(ORCHESTRATOR, 77)
    earningsClaimed(ORCHESTRATOR, ORCHESTRATOR, 999, 9, 1611)
    bondOnL1(ORCHESTRATOR, ORCHESTRATOR, ORCHESTRATOR, 1, 2)
    expectProtocol('rewardMismatches', '0')
    expectProtocol('claimMismatches', '0')
    migrateDelegatorInitiated(101, ORCHESTRATOR, BOB, 2, 9, 7, ORCHESTRATOR)
    expectProtocol('bondMismatches', '0')
  })
})

describe('L1 with calibration constants', () => {
  beforeEach(() => {
    startChain()
    const constants = `${ORCHESTRATOR.toHexString()}:1000,${RIVAL.toHexString()}:-5`
    setContractInfoOnL1('BondingManagerTarget', CONTRACT, '', constants)
  })

  test('the constants are given once, and wait for the first event with amounts', () => {
    expectProtocol('history', 'CALIBRATED')
    expectOrchestrator(ORCHESTRATOR, 'calibration', '1000')
    expectOrchestrator(RIVAL, 'calibration', '-5')
    assert.assertTrue(!Orchestrator.load(ORCHESTRATOR)!.totalStake)
    setContractInfoOnL1('Minter', CONTRACT, '', `${ORCHESTRATOR.toHexString()}:1`)
    expectOrchestrator(ORCHESTRATOR, 'calibration', '1000')
  })

  test('stake is exact once events have amounts, and so is that of an orchestrator without a constant', () => {
    startRound(1200)
    bondOnL1(ALICE, ORCHESTRATOR, NOBODY, 100, 100)
    bondOnL1(BOB, CONTRACT, NOBODY, 30, 30)
    expectOrchestrator(ORCHESTRATOR, 'totalStake', '1100')
    // No event has touched it since.
    expectOrchestrator(RIVAL, 'totalStake', '-5')
    expectOrchestrator(CONTRACT, 'totalStake', '30')
    assert.assertTrue(!Protocol.load('livepeer')!.nextRoundTotalActiveStake)
  })

  test('the active stake is exact from the first round of Streamflow on', () => {
    mint(ALICE, 3000)
    startRound(1200)
    bondOnL1(ALICE, RIVAL, NOBODY, 10, 10)
    startStreamflow()
    expectProtocol('stakeExactSinceRound', '1611')
    expectProtocol('totalActiveStake', '1500')
    expectProtocol('participationRate', '0.5')
    expectRound(1611, 'totalActiveStake', '1500')
    assert.assertTrue(!Round.load('1610')!.totalActiveStake)
    expectEarnings(ORCHESTRATOR, 1611, 'totalStake', '1500')
  })

  test('a constant that does not explain with what an orchestrator migrates is a failed self-check', () => {
    startRound(1200)
    bondOnL1(ALICE, ORCHESTRATOR, NOBODY, 100, 100)
    migrateDelegatorInitiated(101, ORCHESTRATOR, BOB, 2, 1100, 7, ORCHESTRATOR)
    expectProtocol('bondMismatches', '0')
    migrateDelegatorInitiated(102, ORCHESTRATOR, BOB, 2, 1101, 7, ORCHESTRATOR)
    expectProtocol('bondMismatches', '1')
  })

  test('malformed constants are left out', () => {
    startChain()
    setContractInfoOnL1('Minter', CONTRACT, '', `0x12:5,${RIVAL.toHexString()}:x,,${ALICE.toHexString()}:8`)
    assert.entityCount('Orchestrator', 1)
    expectOrchestrator(ALICE, 'calibration', '8')
  })
})
