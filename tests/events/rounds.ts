import { BigInt, Bytes } from '@graphprotocol/graph-ts'
import { SetCurrentRewardTokens } from '../../generated/Minter/Minter'
import { NewRound } from '../../generated/RoundsManager/RoundsManager'
import { NewRound as EarlyNewRound } from '../../generated/RoundsManagerPreStreamflow/EarlyRoundsManager'
import * as L1 from '../../src/l1'
import * as L2 from '../../src/l2'
import { CONTRACT } from '../accounts'
import { bytes32, emit, int, transaction, uint } from './event'

export const BLOCK_HASH = Bytes.fromHexString(`0x${'ab'.repeat(32)}`)

// RoundsManager and Minter

export function newRound(round: i32): void {
  L2.handleNewRound(emit<NewRound>(CONTRACT, [uint('round', int(round)), bytes32('blockHash', BLOCK_HASH)]))
}

/** L1 before Streamflow. */
export function earlyNewRound(round: i32): void {
  L1.handleEarlyNewRound(emit<EarlyNewRound>(CONTRACT, [uint('round', int(round))]))
}

export function setCurrentRewardTokens(mintable: i64, inflation: i64): void {
  setCurrentRewardTokensExactly(int(mintable), inflation)
}

export function setCurrentRewardTokensExactly(mintable: BigInt, inflation: i64): void {
  L2.handleSetCurrentRewardTokens(
    emit<SetCurrentRewardTokens>(CONTRACT, [
      uint('currentMintableTokens', mintable),
      uint('currentInflation', int(inflation)),
    ]),
  )
}

/** The transaction that initializes a round. */
export function startRound(round: i32, mintable: i64 = 0): void {
  transaction()
  setCurrentRewardTokens(mintable, 100)
  newRound(round)
  transaction()
}
