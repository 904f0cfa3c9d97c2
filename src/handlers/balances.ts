import { BigInt, dataSource } from '@graphprotocol/graph-ts'
import { Transfer } from '../../generated/LivepeerToken/LivepeerToken'
import { loadProtocol } from '../entities/protocol'
import { updateUnclaimed } from '../entities/unclaimed'
import { ZERO } from '../math/constants'

// Transfer(address indexed from, address indexed to, uint256 value), to or from the accounts that this subgraph follows.
// Addresses are those of the data source's context, as in the manifest's topic filters.

export function handleL2Transfer(event: Transfer): void {
  const protocol = loadProtocol()
  protocol.migratorBalance = protocol.migratorBalance.plus(change(event, 'L2Migrator'))
  updateUnclaimed(protocol)
  protocol.save()
}

export function handleL1Transfer(event: Transfer): void {
  const protocol = loadProtocol()
  protocol.bridgeMinterBalance = protocol.bridgeMinterBalance.plus(change(event, 'BridgeMinter'))
  protocol.escrowBalance = protocol.escrowBalance.plus(change(event, 'L1Escrow'))
  protocol.save()
}

/** What the transfer adds to the balance of the account that the context names; a transfer to itself adds nothing. */
function change(event: Transfer, name: string): BigInt {
  const account = dataSource.context().getBytes(name)
  let amount = ZERO
  if (event.params.to == account) amount = amount.plus(event.params.value)
  if (event.params.from == account) amount = amount.minus(event.params.value)
  return amount
}
