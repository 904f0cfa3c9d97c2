import { BigDecimal, BigInt, Bytes, Value } from '@graphprotocol/graph-ts'
import { HandlerState } from '../../generated/schema'
import { ZERO } from '../math/constants'
import { PARTS_27 } from '../math/precise-math'
import { Unpacker } from '../store/unpacker'
import { CallContext } from './call-context'
import { History } from './enums'
import { PROTOCOL_ID } from './ids'
import { Publication } from './publication'

const HISTORIES: StaticArray<string> = [History.WHOLE, History.CALIBRATED, History.PARTIAL]

/**
 * The figures of the Protocol entity, where schema.graphql describes them, and what handlers carry from event to event.
 * Nearly every event needs some of them. They are kept packed, in one field of HandlerState, and only those that changed
 * are written to Protocol. Before the first event everything is zero.
 */
export class ProtocolState {
  currentRound: BigInt = ZERO
  totalActiveStake: BigInt | null = ZERO
  nextRoundTotalActiveStake: BigInt | null = ZERO
  transcoderPoolSize: i32 = 0
  lptSupply: BigInt = ZERO
  l1TotalSupply: BigInt = ZERO
  l2SupplyFromL1: BigInt = ZERO
  l1CirculatingSupply: BigInt = ZERO
  totalSupply: BigInt = ZERO
  inflation: BigInt | null = ZERO
  mintableTokens: BigInt = ZERO
  mintedTokens: BigInt = ZERO
  unclaimedPoolStake: BigInt = ZERO
  unclaimedPoolFees: BigInt = ZERO
  migratorBalance: BigInt = ZERO
  migratorArrivals: BigInt = ZERO
  migratorPayments: BigInt = ZERO
  unclaimedStake: BigInt = ZERO
  escrowBalance: BigInt = ZERO
  bridgeMinterBalance: BigInt = ZERO
  bridgeMinterPayments: BigInt = ZERO
  poolCount: i32 = 0
  migratedDelegatorCount: i32 = 0
  claimedDelegatorCount: i32 = 0
  migratedStake: BigInt = ZERO
  claimStakeEnabled: bool = false
  paused: bool = false
  bondingManager: Bytes | null = null
  bondingManagerVersion: i32 = 1
  l1Migrator: Bytes | null = null
  exactSinceRound: BigInt | null = null
  history: string = History.WHOLE
  stakeExactSinceRound: BigInt | null = null
  rewardMismatches: i32 = 0
  claimMismatches: i32 = 0
  bondMismatches: i32 = 0
  firstMismatchBlock: BigInt | null = null

  /** LPT minted and ETH that winning tickets paid in the current round. Null before the first round. */
  roundMintedTokens: BigInt | null = null
  roundFees: BigInt | null = null
  /** L1: whether events carry amounts yet, as they do since August 2018. */
  amountsKnown: bool = true
  /** L1 before Streamflow: the transcoder pool of that time, which Streamflow empties. Null otherwise. */
  earlyPool: Bytes[] | null = null
  /** L1 before events carry amounts: orchestrators whose stake is known from then on. Null otherwise. */
  earlyOrchestrators: Bytes[] | null = null
  /** Orchestrators whose activity changes with the next round. */
  changingOrchestrators: Bytes[] = []
  /** The least and the greatest treasury cut rate, parts per 10^27, that fit the rewards since the rate was last set. */
  treasuryCutRateMin: BigInt = ZERO
  treasuryCutRateMax: BigInt = PARTS_27
  /** What earlier logs of the running call said. */
  call: CallContext = new CallContext()

  /** totalActiveStake / totalSupply as this event leaves it, where `participationRateChanged`. It is never read. */
  private participationRate: BigDecimal | null = BigDecimal.zero()
  private participationRateChanged: bool = true
  private unpacker: Unpacker | null = null

  constructor(packed: Bytes | null) {
    if (packed) {
      const unpacker = new Unpacker(packed)
      this.unpacker = unpacker
      this.unpack(unpacker)
      this.participationRateChanged = false
    }
  }

  setParticipationRate(rate: BigDecimal | null): void {
    this.participationRate = rate
    this.participationRateChanged = true
  }

  save(): void {
    const publication = new Publication(this.unpacker)
    this.pack(publication)
    if (publication.hasChanged) {
      const state = new HandlerState(PROTOCOL_ID)
      state.packed = publication.packed()
      state.save()
    }
    const changes = publication.changes
    const rate = this.participationRate
    if (this.participationRateChanged)
      changes.add('participationRate', rate ? Value.fromBigDecimal(rate) : Value.fromNull())
    if (!changes.isEmpty) changes.save('Protocol', PROTOCOL_ID, Value.fromString(PROTOCOL_ID))
  }

  private pack(to: Publication): void {
    to.number('currentRound', this.currentRound)
    to.number('totalActiveStake', this.totalActiveStake)
    to.number('nextRoundTotalActiveStake', this.nextRoundTotalActiveStake)
    to.int('transcoderPoolSize', this.transcoderPoolSize)
    to.number('lptSupply', this.lptSupply)
    to.number('l1TotalSupply', this.l1TotalSupply)
    to.number('l2SupplyFromL1', this.l2SupplyFromL1)
    to.number('l1CirculatingSupply', this.l1CirculatingSupply)
    to.number('totalSupply', this.totalSupply)
    to.number('inflation', this.inflation)
    to.number('mintableTokens', this.mintableTokens)
    to.number('mintedTokens', this.mintedTokens)
    to.number('unclaimedPoolStake', this.unclaimedPoolStake)
    to.number('unclaimedPoolFees', this.unclaimedPoolFees)
    to.number('migratorBalance', this.migratorBalance)
    to.number('migratorArrivals', this.migratorArrivals)
    to.number('migratorPayments', this.migratorPayments)
    to.number('unclaimedStake', this.unclaimedStake)
    to.number('escrowBalance', this.escrowBalance)
    to.number('bridgeMinterBalance', this.bridgeMinterBalance)
    to.number('bridgeMinterPayments', this.bridgeMinterPayments)
    to.int('poolCount', this.poolCount)
    to.int('migratedDelegatorCount', this.migratedDelegatorCount)
    to.int('claimedDelegatorCount', this.claimedDelegatorCount)
    to.number('migratedStake', this.migratedStake)
    to.flag('claimStakeEnabled', this.claimStakeEnabled)
    to.flag('paused', this.paused)
    to.bytes('bondingManager', this.bondingManager)
    to.int('bondingManagerVersion', this.bondingManagerVersion)
    to.bytes('l1Migrator', this.l1Migrator)
    to.number('exactSinceRound', this.exactSinceRound)
    to.choice('history', HISTORIES, this.history)
    to.number('stakeExactSinceRound', this.stakeExactSinceRound)
    to.int('rewardMismatches', this.rewardMismatches)
    to.int('claimMismatches', this.claimMismatches)
    to.int('bondMismatches', this.bondMismatches)
    to.number('firstMismatchBlock', this.firstMismatchBlock)
    to.internal(this.roundMintedTokens)
    to.internal(this.roundFees)
    to.internalFlag(this.amountsKnown)
    to.internalAddresses(this.earlyPool)
    to.internalAddresses(this.earlyOrchestrators)
    to.internalAddresses(this.changingOrchestrators)
    to.internal(this.treasuryCutRateMin)
    to.internal(this.treasuryCutRateMax)
    to.internal(this.call.packed())
  }

  private unpack(from: Unpacker): void {
    this.currentRound = from.number()
    this.totalActiveStake = from.numberOrNull()
    this.nextRoundTotalActiveStake = from.numberOrNull()
    this.transcoderPoolSize = from.int()
    this.lptSupply = from.number()
    this.l1TotalSupply = from.number()
    this.l2SupplyFromL1 = from.number()
    this.l1CirculatingSupply = from.number()
    this.totalSupply = from.number()
    this.inflation = from.numberOrNull()
    this.mintableTokens = from.number()
    this.mintedTokens = from.number()
    this.unclaimedPoolStake = from.number()
    this.unclaimedPoolFees = from.number()
    this.migratorBalance = from.number()
    this.migratorArrivals = from.number()
    this.migratorPayments = from.number()
    this.unclaimedStake = from.number()
    this.escrowBalance = from.number()
    this.bridgeMinterBalance = from.number()
    this.bridgeMinterPayments = from.number()
    this.poolCount = from.int()
    this.migratedDelegatorCount = from.int()
    this.claimedDelegatorCount = from.int()
    this.migratedStake = from.number()
    this.claimStakeEnabled = from.flag()
    this.paused = from.flag()
    this.bondingManager = from.bytesOrNull()
    this.bondingManagerVersion = from.int()
    this.l1Migrator = from.bytesOrNull()
    this.exactSinceRound = from.numberOrNull()
    this.history = HISTORIES[from.int()]
    this.stakeExactSinceRound = from.numberOrNull()
    this.rewardMismatches = from.int()
    this.claimMismatches = from.int()
    this.bondMismatches = from.int()
    this.firstMismatchBlock = from.numberOrNull()
    this.roundMintedTokens = from.numberOrNull()
    this.roundFees = from.numberOrNull()
    this.amountsKnown = from.flag()
    this.earlyPool = from.addressesOrNull()
    this.earlyOrchestrators = from.addressesOrNull()
    this.changingOrchestrators = from.addresses()
    this.treasuryCutRateMin = from.number()
    this.treasuryCutRateMax = from.number()
    this.call.unpack(from.bytesOrNull())
  }
}
