import { Address, Bytes, DataSourceContext, Value } from '@graphprotocol/graph-ts'
import { dataSourceMock } from 'matchstick-as/assembly/index'
import { Burn, Mint, Transfer } from '../../generated/LivepeerToken/LivepeerToken'
import * as L1 from '../../src/l1'
import * as L2 from '../../src/l2'
import { BRIDGE_MINTER, CONTRACT, L1_ESCROW, L2_MIGRATOR } from '../accounts'
import { address, emit, int, uint } from './event'

export function mint(to: Address, amount: i64): void {
  L2.handleMint(emit<Mint>(CONTRACT, [address('to', to), uint('amount', int(amount))]))
}

export function burn(burner: Address, amount: i64): void {
  L2.handleBurn(emit<Burn>(CONTRACT, [address('burner', burner), uint('amount', int(amount))]))
}

/** As graph-node delivers it: to the data source of each direction whose filter it matches. */
export function transfer(from: Address, to: Address, amount: i64): void {
  const context = new DataSourceContext()
  context.set('L2Migrator', Value.fromBytes(L2_MIGRATOR))
  dataSourceMock.setContext(context)
  const event = newTransfer(from, to, amount)
  if (from == L2_MIGRATOR) L2.handleTransferFrom(event)
  if (to == L2_MIGRATOR) L2.handleTransferTo(event)
}

export function transferOnL1(from: Address, to: Address, amount: i64): void {
  const context = new DataSourceContext()
  context.set('BridgeMinter', Value.fromBytes(BRIDGE_MINTER as Bytes))
  context.set('L1Escrow', Value.fromBytes(L1_ESCROW as Bytes))
  dataSourceMock.setContext(context)
  const event = newTransfer(from, to, amount)
  if (from == BRIDGE_MINTER || from == L1_ESCROW) L1.handleTransferFrom(event)
  if (to == BRIDGE_MINTER || to == L1_ESCROW) L1.handleTransferTo(event)
}

function newTransfer(from: Address, to: Address, amount: i64): Transfer {
  return emit<Transfer>(CONTRACT, [address('from', from), address('to', to), uint('value', int(amount))])
}

/** To a data source whose manifest names no accounts. */
export function transferWithoutContext(from: Address, to: Address, amount: i64): void {
  dataSourceMock.setContext(new DataSourceContext())
  const event = newTransfer(from, to, amount)
  L2.handleTransferFrom(event)
  L2.handleTransferTo(event)
  L1.handleTransferFrom(event)
  L1.handleTransferTo(event)
}
