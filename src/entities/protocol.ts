import { BigDecimal, BigInt } from '@graphprotocol/graph-ts'
import { Protocol } from '../../generated/schema'
import { ZERO } from '../math/constants'
import { PARTS_27 } from '../math/precise-math'
import { History } from './enums'
import { PROTOCOL_ID } from './ids'

/** The Protocol entity; before the first event everything in it is zero. */
export function loadProtocol(): Protocol {
  const existing = Protocol.load(PROTOCOL_ID)
  if (existing) return existing
  const protocol = new Protocol(PROTOCOL_ID)
  protocol.currentRound = ZERO
  protocol.totalActiveStake = ZERO
  protocol.nextRoundTotalActiveStake = ZERO
  protocol.transcoderPoolSize = 0
  protocol.lptSupply = ZERO
  protocol.l1TotalSupply = ZERO
  protocol.l2SupplyFromL1 = ZERO
  protocol.l1CirculatingSupply = ZERO
  protocol.totalSupply = ZERO
  protocol.participationRate = BigDecimal.zero()
  protocol.inflation = ZERO
  protocol.mintableTokens = ZERO
  protocol.mintedTokens = ZERO
  protocol.unclaimedPoolStake = ZERO
  protocol.unclaimedPoolFees = ZERO
  protocol.migratorBalance = ZERO
  protocol.migratorArrivals = ZERO
  protocol.migratorPayments = ZERO
  protocol.unclaimedStake = ZERO
  protocol.escrowBalance = ZERO
  protocol.bridgeMinterBalance = ZERO
  protocol.bridgeMinterPayments = ZERO
  protocol.poolCount = 0
  protocol.migratedDelegatorCount = 0
  protocol.claimedDelegatorCount = 0
  protocol.migratedStake = ZERO
  protocol.claimStakeEnabled = false
  protocol.paused = false
  protocol.bondingManagerVersion = 1
  protocol.rewardMismatches = 0
  protocol.claimMismatches = 0
  protocol.bondMismatches = 0
  protocol.history = History.WHOLE
  protocol.amountsKnown = true
  protocol.changingOrchestrators = []
  protocol.treasuryCutRateMin = ZERO
  protocol.treasuryCutRateMax = PARTS_27
  return protocol
}

/** Adds to the next round's active stake, unless it is unknown. */
export function changeNextActiveStake(protocol: Protocol, change: BigInt): void {
  const stake = protocol.nextRoundTotalActiveStake
  if (stake) protocol.nextRoundTotalActiveStake = stake.plus(change)
}

/** Whether every figure of the current round is exact, earnings included. */
export function isExact(protocol: Protocol): boolean {
  const since = protocol.exactSinceRound
  return since ? since.le(protocol.currentRound) : false
}
