import { Address, Bytes, crypto, DataSourceContext, Value } from '@graphprotocol/graph-ts'
import { dataSourceMock } from 'matchstick-as/assembly/index'
import { Pause, SetContractInfo, Unpause } from '../../generated/Controller/Controller'
import * as L1 from '../../src/l1'
import * as L2 from '../../src/l2'
import { BRIDGE_MINTER, CONTRACT, L2_MIGRATOR, MINTER, TICKET_BROKER } from '../accounts'
import { address, bytes32, emit } from './event'

export const LATEST_VERSION = 14

/** Address of a BondingManager implementation, 1 to LATEST_VERSION in the order of their deployment. */
export function implementation(version: i32): Address {
  return Address.fromString(`0x${version.toString().padStart(40, '0')}`)
}

/** The version that is live from now on. */
export function setVersion(version: i32): void {
  setContractInfo('BondingManagerTarget', implementation(version))
}

export function setContractInfo(name: string, contract: Address): void {
  const context = new DataSourceContext()
  for (let version = 1; version <= LATEST_VERSION; version++) {
    context.set(`BondingManagerV${version}`, Value.fromBytes(implementation(version)))
  }
  context.set('TicketBrokerTarget', Value.fromBytes(TICKET_BROKER))
  context.set('L2MigratorTargetV2', Value.fromBytes(L2_MIGRATOR))
  context.set('MinterV1', Value.fromBytes(MINTER))
  context.set('MinterV1_initialInflation', Value.fromI32(218500))
  setContractInfoWith(context, name, contract)
}

export function setContractInfoWith(context: DataSourceContext, name: string, contract: Address): void {
  dataSourceMock.setContext(context)
  L2.handleSetContractInfo(newSetContractInfo(name, contract))
}

/** `exactSince` is the round since which the manifest takes L1's earnings for exact, or empty. */
export function setContractInfoOnL1(
  name: string,
  contract: Address,
  exactSince: string = '',
  constants: string = '',
): void {
  const context = new DataSourceContext()
  context.set('BridgeMinter', Value.fromBytes(BRIDGE_MINTER))
  context.set('Earnings_exactSinceRound', Value.fromString(exactSince))
  context.set('Calibration_constants', Value.fromString(constants))
  dataSourceMock.setContext(context)
  L1.handleSetContractInfo(newSetContractInfo(name, contract))
}

function newSetContractInfo(name: string, contract: Address): SetContractInfo {
  const id = Bytes.fromByteArray(crypto.keccak256(Bytes.fromUTF8(name)))
  return emit<SetContractInfo>(CONTRACT, [
    bytes32('id', id),
    address('contractAddress', contract),
    bytes32('gitCommitHash', Bytes.fromHexString(`0x${'00'.repeat(20)}`)),
  ])
}

export function pause(): void {
  L2.handlePause(emit<Pause>(CONTRACT, []))
}

export function unpause(): void {
  L2.handleUnpause(emit<Unpause>(CONTRACT, []))
}
