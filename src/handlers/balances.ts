import { BigInt, Bytes } from '@graphprotocol/graph-ts'
import { Transfer } from '../../generated/LivepeerToken/LivepeerToken'
import { isConfigured } from '../entities/configuration'
import { loadProtocol } from '../entities/protocol'
import { ProtocolState } from '../entities/protocol-state'
import { updateUnclaimed } from '../entities/unclaimed'
import { ZERO, ZERO_ADDRESS } from '../math/constants'

// Transfer(address indexed from, address indexed to, uint256 value), from or to the accounts that this subgraph follows.
// Each direction has a data source of its own, and each handler changes its own end only: graph-node stops at a log that
// two handlers of one data source match, and anybody can make a transfer whose ends are both followed. Addresses are
// those of the data source's context, as in the manifest's topic filters.

export function handleL2TransferFrom(event: Transfer): void {
  const params = event.params
  if (!isConfigured('L2Migrator', params.from)) return
  const protocol = loadProtocol()
  if (params.to != params.from) protocol.migratorPayments = protocol.migratorPayments.plus(params.value)
  changeMigratorBalance(protocol, params.value.neg())
}

export function handleL2TransferTo(event: Transfer): void {
  const params = event.params
  if (!isConfigured('L2Migrator', params.to)) return
  const protocol = loadProtocol()
  // Nothing but the bridge mints to it: the Minter mints to itself.
  if (params.from == ZERO_ADDRESS) protocol.migratorArrivals = protocol.migratorArrivals.plus(params.value)
  changeMigratorBalance(protocol, params.value)
}

export function handleL1TransferFrom(event: Transfer): void {
  const params = event.params
  changeL1Balance(params.from, params.value.neg(), params.to == params.from ? ZERO : params.value)
}

export function handleL1TransferTo(event: Transfer): void {
  changeL1Balance(event.params.to, event.params.value, ZERO)
}

function changeMigratorBalance(protocol: ProtocolState, change: BigInt): void {
  protocol.migratorBalance = protocol.migratorBalance.plus(change)
  updateUnclaimed(protocol)
  protocol.save()
}

function changeL1Balance(account: Bytes, change: BigInt, paid: BigInt): void {
  const protocol = loadProtocol()
  if (isConfigured('BridgeMinter', account)) {
    protocol.bridgeMinterBalance = protocol.bridgeMinterBalance.plus(change)
    protocol.bridgeMinterPayments = protocol.bridgeMinterPayments.plus(paid)
  } else if (isConfigured('L1Escrow', account)) {
    protocol.escrowBalance = protocol.escrowBalance.plus(change)
  } else {
    return
  }
  protocol.save()
}
