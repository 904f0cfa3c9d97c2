import { BigInt, Bytes, ethereum } from '@graphprotocol/graph-ts'
import { NewRound, NewRound1 } from '../../generated/RoundsManager/RoundsManager'
import { applyPoolChanges } from '../accounting/pool-membership'
import { createRound } from '../entities/rounds'
import { updateSupply } from '../entities/supply'
import { Ledger } from '../ledger/ledger'

// NewRound(uint256 indexed round, bytes32 blockHash): the last log of RoundsManager.initializeRound
export function handleNewRound(event: NewRound): void {
  initializeRound(event.params.round, event.block, event.params.blockHash)
}

// NewRound(uint256 round), L1 before Streamflow
export function handleEarlyNewRound(event: NewRound1): void {
  initializeRound(event.params.round, event.block, null)
}

function initializeRound(round: BigInt, block: ethereum.Block, blockHash: Bytes | null): void {
  const ledger = new Ledger()
  const protocol = ledger.protocol
  protocol.currentRound = round
  protocol.totalActiveStake = protocol.nextRoundTotalActiveStake
  applyPoolChanges(ledger)
  updateSupply(protocol)
  createRound(protocol, block, blockHash)
  ledger.close()
}
