import { Address, Bytes } from '@graphprotocol/graph-ts'
import { assert } from 'matchstick-as/assembly/index'

// One line per figure: which entity, which field, what it must be.

export function expectField(type: string, id: Bytes, field: string, value: string): void {
  assert.fieldEquals(type, id.toHexString(), field, value)
}

export function expectProtocol(field: string, value: string): void {
  assert.fieldEquals('Protocol', 'livepeer', field, value)
}

export function expectRound(round: i32, field: string, value: string): void {
  assert.fieldEquals('Round', round.toString(), field, value)
}

export function expectDelegator(account: Address, field: string, value: string): void {
  expectField('Delegator', account, field, value)
}

export function expectOrchestrator(account: Address, field: string, value: string): void {
  expectField('Orchestrator', account, field, value)
}

export function expectEarnings(orchestrator: Address, round: i32, field: string, value: string): void {
  expectField('EarningsPool', orchestrator.concatI32(round), field, value)
}

export function expectNoEarnings(orchestrator: Address, round: i32): void {
  assert.notInStore('EarningsPool', orchestrator.concatI32(round).toHexString())
}

export function expectLock(delegator: Address, lockId: i32, field: string, value: string): void {
  expectField('UnbondingLock', delegator.concatI32(lockId), field, value)
}

export function expectPool(pool: Address, field: string, value: string): void {
  expectField('DelegatorPool', pool, field, value)
}

export function expectSender(account: Address, field: string, value: string): void {
  expectField('Sender', account, field, value)
}
