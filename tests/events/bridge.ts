import { Address } from '@graphprotocol/graph-ts'
import { L1MigratorUpdate } from '../../generated/BridgeMinter/BridgeMinter'
import { CacheTotalSupplyInitiated } from '../../generated/L1LPTDataCache/L1LPTDataCache'
import { DepositInitiated, WithdrawalFinalized } from '../../generated/L1LPTGateway/L1LPTGateway'
import { CacheTotalSupplyFinalized } from '../../generated/L2LPTDataCache/L2LPTDataCache'
import { DepositFinalized, WithdrawalInitiated } from '../../generated/L2LPTGateway/L2LPTGateway'
import * as L1 from '../../src/l1'
import * as L2 from '../../src/l2'
import { CONTRACT } from '../accounts'
import { address, emit, int, uint } from './event'

// The LPT bridge, both sides of it

export function depositInitiated(from: Address, to: Address, sequenceNumber: i32, amount: i64): void {
  L1.handleDepositInitiated(
    emit<DepositInitiated>(CONTRACT, [
      address('_l1Token', CONTRACT),
      address('_from', from),
      address('_to', to),
      uint('_sequenceNumber', int(sequenceNumber)),
      uint('_amount', int(amount)),
    ]),
  )
}

export function depositFinalized(from: Address, to: Address, amount: i64): void {
  L2.handleDepositFinalized(
    emit<DepositFinalized>(CONTRACT, [
      address('_l1Token', CONTRACT),
      address('_from', from),
      address('_to', to),
      uint('_amount', int(amount)),
    ]),
  )
}

export function withdrawalInitiated(from: Address, to: Address, id: i32, amount: i64): void {
  L2.handleWithdrawalInitiated(
    emit<WithdrawalInitiated>(CONTRACT, [
      address('_l1Token', CONTRACT),
      address('_from', from),
      address('_to', to),
      uint('_l2ToL1Id', int(id)),
      uint('_exitNum', int(0)),
      uint('_amount', int(amount)),
    ]),
  )
}

export function withdrawalFinalized(from: Address, to: Address, amount: i64): void {
  L1.handleWithdrawalFinalized(
    emit<WithdrawalFinalized>(CONTRACT, [
      address('_l1Token', CONTRACT),
      address('_from', from),
      address('_to', to),
      uint('_exitNum', int(0)),
      uint('_amount', int(amount)),
    ]),
  )
}

export function cacheTotalSupplyInitiated(seqNo: i32, totalSupply: i64): void {
  L1.handleCacheTotalSupplyInitiated(
    emit<CacheTotalSupplyInitiated>(CONTRACT, [
      uint('seqNo', int(seqNo)),
      uint('totalSupply', int(totalSupply)),
    ]),
  )
}

export function cacheTotalSupplyFinalized(totalSupply: i64): void {
  L2.handleCacheTotalSupplyFinalized(
    emit<CacheTotalSupplyFinalized>(CONTRACT, [uint('totalSupply', int(totalSupply))]),
  )
}

export function l1MigratorUpdate(migrator: Address): void {
  L1.handleL1MigratorUpdate(emit<L1MigratorUpdate>(CONTRACT, [address('l1MigratorAddr', migrator)]))
}
