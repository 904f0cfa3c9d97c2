import { BigInt, Bytes, ethereum, Value } from '@graphprotocol/graph-ts'
import { Round } from '../../generated/schema'
import { ZERO } from '../math/constants'
import { Changes } from '../store/changes'
import { ProtocolState } from './protocol-state'

/** The record of a round: Protocol's figures as they stand when the round is initialized. */
export function createRound(protocol: ProtocolState, block: ethereum.Block, blockHash: Bytes | null): void {
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
  protocol.roundMintedTokens = ZERO
  protocol.roundFees = ZERO
}

/** LPT that the Minter created in the current round, for an orchestrator or for the treasury. */
export function addMinted(protocol: ProtocolState, amount: BigInt): void {
  protocol.mintedTokens = protocol.mintedTokens.plus(amount)
  const before = protocol.roundMintedTokens
  if (!before) return
  protocol.roundMintedTokens = before.plus(amount)
  saveSum(protocol, 'mintedTokens', before.plus(amount))
}

/** ETH that a winning ticket paid in the current round. */
export function addRoundFees(protocol: ProtocolState, amount: BigInt): void {
  const before = protocol.roundFees
  if (!before) return
  protocol.roundFees = before.plus(amount)
  saveSum(protocol, 'fees', before.plus(amount))
}

function saveSum(protocol: ProtocolState, field: string, sum: BigInt): void {
  const id = protocol.currentRound.toString()
  const changes = new Changes(null)
  changes.number(field, sum)
  changes.save('Round', id, Value.fromString(id))
}
