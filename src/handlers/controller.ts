import { BigInt, Bytes, crypto, dataSource, log } from '@graphprotocol/graph-ts'
import { Pause, SetContractInfo, Unpause } from '../../generated/Controller/Controller'
import { Protocol } from '../../generated/schema'
import { loadProtocol } from '../entities/protocol'
import { ZERO } from '../math/constants'

const LATEST_VERSION = 9

// SetContractInfo(bytes32 id, address contractAddress, bytes20 gitCommitHash)
export function handleL2SetContractInfo(event: SetContractInfo): void {
  const protocol = loadProtocol()
  if (event.params.id == contractId('BondingManagerTarget')) {
    protocol.bondingManagerVersion = versionOf(event.params.contractAddress)
  } else if (event.params.id == contractId('Minter')) {
    startMinter(protocol)
  }
  protocol.exactSinceRound = ZERO
  protocol.save()
}

// The BridgeMinter that takes over at the freeze starts no rounds: the last Minter's figures stand.
export function handleL1SetContractInfo(event: SetContractInfo): void {
  const context = dataSource.context()
  const protocol = loadProtocol()
  if (
    event.params.id == contractId('Minter') &&
    event.params.contractAddress != context.getBytes('BridgeMinter')
  ) {
    startMinter(protocol)
  }
  const exactSince = context.getString('Earnings_exactSinceRound')
  if (exactSince.length > 0) protocol.exactSinceRound = BigInt.fromString(exactSince)
  protocol.save()
}

// Pause()
export function handlePause(_event: Pause): void {
  setPaused(true)
}

// Unpause()
export function handleUnpause(_event: Unpause): void {
  setPaused(false)
}

function setPaused(paused: boolean): void {
  const protocol = loadProtocol()
  protocol.paused = paused
  protocol.save()
}

/** A fresh Minter can mint nothing before the next round is initialized. */
function startMinter(protocol: Protocol): void {
  protocol.mintableTokens = ZERO
  protocol.mintedTokens = ZERO
}

/** Position of a BondingManager implementation in the list of them that the manifest's context gives, 1 to 9. */
function versionOf(implementation: Bytes): i32 {
  const context = dataSource.context()
  for (let version = 1; version <= LATEST_VERSION; version++) {
    if (context.getBytes(`BondingManagerV${version.toString()}`) == implementation) return version
  }
  log.error('unknown BondingManager implementation {}: taken for version {}, the latest that is known', [
    implementation.toHexString(),
    LATEST_VERSION.toString(),
  ])
  return LATEST_VERSION
}

/** The Controller's id of a contract: keccak256 of its name. */
function contractId(name: string): Bytes {
  return Bytes.fromByteArray(crypto.keccak256(Bytes.fromUTF8(name)))
}
