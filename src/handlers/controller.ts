import { Pause, SetContractInfo, Unpause } from '../../generated/Controller/Controller'
import { configuredNumber, isConfigured } from '../entities/configuration'
import { ContractName, lookUp, recordUpdate, watchedName } from '../entities/contracts'
import { startL1History } from '../entities/history'
import { loadProtocol } from '../entities/protocol'
import { ProtocolState } from '../entities/protocol-state'
import { ZERO } from '../math/constants'

// SetContractInfo(bytes32 id, address contractAddress, bytes20 gitCommitHash)
export function handleL2SetContractInfo(event: SetContractInfo): void {
  const protocol = loadProtocol()
  protocol.exactSinceRound = ZERO
  protocol.stakeExactSinceRound = ZERO
  const name = watchedName(event.params.id)
  const contract = event.params.contractAddress
  if (name.length > 0) {
    const found = lookUp(name, contract)
    recordUpdate(event, name, contract, found.known)
    if (name == ContractName.BONDING_MANAGER) {
      protocol.bondingManager = contract
      protocol.bondingManagerVersion = found.version
    } else if (name == ContractName.MINTER) {
      startMinter(protocol, found.key)
    }
  }
  protocol.save()
}

// The BridgeMinter that takes over at the freeze starts no rounds: the last Minter's figures stand.
export function handleL1SetContractInfo(event: SetContractInfo): void {
  const protocol = loadProtocol()
  startL1History(protocol)
  const name = watchedName(event.params.id)
  const contract = event.params.contractAddress
  if (name.length > 0) {
    const isBridgeMinter = name == ContractName.MINTER && isConfigured('BridgeMinter', contract)
    const found = lookUp(name, contract)
    recordUpdate(event, name, contract, found.known || isBridgeMinter)
    if (name == ContractName.BONDING_MANAGER) protocol.bondingManager = contract
    if (name == ContractName.MINTER && !isBridgeMinter) startMinter(protocol, found.key)
  }
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

/** A fresh Minter can mint nothing before the next round is initialized. Its inflation is in no event before that. */
function startMinter(protocol: ProtocolState, key: string): void {
  protocol.mintableTokens = ZERO
  protocol.mintedTokens = ZERO
  protocol.inflation = configuredNumber(`${key}_initialInflation`)
}
