import { BigInt, Bytes, ethereum } from '@graphprotocol/graph-ts'
import { NewRound } from '../../generated/RoundsManager/RoundsManager'
import { NewRound as EarlyNewRound } from '../../generated/RoundsManagerPreStreamflow/EarlyRoundsManager'
import { applyPoolChanges } from '../accounting/pool-membership'
import { createRound } from '../entities/rounds'
import { updateSupply } from '../entities/supply'
import { Ledger } from '../ledger/ledger'

// NewRound(uint256 indexed round, bytes32 blockHash): the last log of RoundsManager.initializeRound
export function handleNewRound(event: NewRound): void {
  initializeRound(event, event.params.round, event.params.blockHash)
}

// NewRound(uint256 round), L1 before Streamflow
export function handleEarlyNewRound(event: EarlyNewRound): void {
  initializeRound(event, event.params.round, null)
}

function initializeRound(event: ethereum.Event, round: BigInt, blockHash: Bytes | null): void {
  const ledger = new Ledger(event)
  const protocol = ledger.protocol
  protocol.currentRound = round
  protocol.totalActiveStake = protocol.nextRoundTotalActiveStake
  applyPoolChanges(ledger)
  updateSupply(protocol)
  createRound(protocol, event.block, blockHash)
  ledger.close()
}
