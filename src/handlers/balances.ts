import { BigInt, Bytes } from '@graphprotocol/graph-ts'
import { Transfer } from '../../generated/LivepeerToken/LivepeerToken'
import { isConfigured } from '../entities/configuration'
import { loadProtocol } from '../entities/protocol'
import { updateUnclaimed } from '../entities/unclaimed'

// Transfer(address indexed from, address indexed to, uint256 value), from or to the accounts that this subgraph follows.
// Each direction has a data source of its own, and each handler changes its own end only: graph-node stops at a log that
// two handlers of one data source match, and anybody can make a transfer whose ends are both followed. Addresses are
// those of the data source's context, as in the manifest's topic filters.

export function handleL2TransferFrom(event: Transfer): void {
  changeL2Balance(event.params.from, event.params.value.neg())
}

export function handleL2TransferTo(event: Transfer): void {
  changeL2Balance(event.params.to, event.params.value)
}

export function handleL1TransferFrom(event: Transfer): void {
  changeL1Balance(event.params.from, event.params.value.neg())
}

export function handleL1TransferTo(event: Transfer): void {
  changeL1Balance(event.params.to, event.params.value)
}

function changeL2Balance(account: Bytes, change: BigInt): void {
  if (!isConfigured('L2Migrator', account)) return
  const protocol = loadProtocol()
  protocol.migratorBalance = protocol.migratorBalance.plus(change)
  updateUnclaimed(protocol)
  protocol.save()
}

function changeL1Balance(account: Bytes, change: BigInt): void {
  const protocol = loadProtocol()
  if (isConfigured('BridgeMinter', account)) {
    protocol.bridgeMinterBalance = protocol.bridgeMinterBalance.plus(change)
  } else if (isConfigured('L1Escrow', account)) {
    protocol.escrowBalance = protocol.escrowBalance.plus(change)
  } else {
    return
  }
  protocol.save()
}
