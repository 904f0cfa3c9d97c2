import { BigInt, Bytes, ethereum } from '@graphprotocol/graph-ts'
import { Protocol, Round } from '../../generated/schema'
import { ZERO } from '../math/constants'

/** The record of a round: Protocol's figures as they stand when the round is initialized. */
export function createRound(protocol: Protocol, block: ethereum.Block, blockHash: Bytes | null): void {
  const round = new Round(protocol.currentRound.toString())
  round.number = protocol.currentRound
  round.initialized = true
  round.startBlock = block.number
  round.startTimestamp = block.timestamp
  round.blockHash = blockHash
  round.totalActiveStake = protocol.totalActiveStake
  round.totalSupply = protocol.totalSupply
  round.participationRate = protocol.participationRate
  round.inflation = protocol.inflation
  round.mintableTokens = protocol.mintableTokens
  round.unclaimedStake = protocol.unclaimedStake
  round.unclaimedPoolStake = protocol.unclaimedPoolStake
  round.unclaimedPoolFees = protocol.unclaimedPoolFees
  round.migratedDelegatorCount = protocol.migratedDelegatorCount
  round.claimedDelegatorCount = protocol.claimedDelegatorCount
  round.migratedStake = protocol.migratedStake
  round.mintedTokens = ZERO
  round.fees = ZERO
  round.save()
}

/** LPT that the Minter created in the current round, for an orchestrator or for the treasury. */
export function addMinted(protocol: Protocol, amount: BigInt): void {
  protocol.mintedTokens = protocol.mintedTokens.plus(amount)
  const round = Round.load(protocol.currentRound.toString())
  if (!round) return
  round.mintedTokens = round.mintedTokens.plus(amount)
  round.save()
}

/** ETH that a winning ticket paid in the current round. */
export function addRoundFees(protocol: Protocol, amount: BigInt): void {
  const round = Round.load(protocol.currentRound.toString())
  if (!round) return
  round.fees = round.fees.plus(amount)
  round.save()
}
