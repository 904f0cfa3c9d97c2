import { Address, BigInt, ethereum } from '@graphprotocol/graph-ts'
import {
  MigrateDelegatorInitiated,
  MigrateSenderInitiated,
  MigrateUnbondingLocksInitiated,
} from '../../generated/L1Migrator/L1Migrator'
import { checkMigratedStake } from '../accounting/self-checks'
import { nameInTicket } from '../accounting/unbonding-locks'
import { MigrationKind } from '../entities/enums'
import { addressOrNull, eventId } from '../entities/ids'
import { TICKET_LIFETIME } from '../math/constants'
import { MigrationTicket } from '../records/migration-ticket'

// MigrateDelegatorInitiated(uint256 indexed seqNo, (l1Addr, l2Addr, stake, delegatedStake, fees, delegate) params)
export function handleMigrateDelegatorInitiated(event: MigrateDelegatorInitiated): void {
  const params = event.params.params
  const ticket = newTicket(event, MigrationKind.DELEGATOR, event.params.seqNo, params.l1Addr, params.l2Addr)
  ticket.delegate = addressOrNull(params.delegate)
  ticket.stake = params.stake
  ticket.delegatedStake = params.delegatedStake
  ticket.fees = params.fees
  ticket.save()
  if (params.l1Addr == params.delegate) checkMigratedStake(event, params.l1Addr, params.delegatedStake)
}

// MigrateUnbondingLocksInitiated(uint256 indexed seqNo, (l1Addr, l2Addr, total, unbondingLockIds, delegate) params)
export function handleMigrateUnbondingLocksInitiated(event: MigrateUnbondingLocksInitiated): void {
  const params = event.params.params
  const ticket = newTicket(
    event,
    MigrationKind.UNBONDING_LOCKS,
    event.params.seqNo,
    params.l1Addr,
    params.l2Addr,
  )
  ticket.delegate = addressOrNull(params.delegate)
  ticket.stake = params.total
  ticket.lockIds = params.unbondingLockIds
  ticket.save()
  for (let i = 0; i < params.unbondingLockIds.length; i++) {
    nameInTicket(params.l1Addr, params.unbondingLockIds[i], ticket.id)
  }
}

// MigrateSenderInitiated(uint256 indexed seqNo, (l1Addr, l2Addr, deposit, reserve) params)
export function handleMigrateSenderInitiated(event: MigrateSenderInitiated): void {
  const params = event.params.params
  const ticket = newTicket(event, MigrationKind.SENDER, event.params.seqNo, params.l1Addr, params.l2Addr)
  ticket.deposit = params.deposit
  ticket.reserve = params.reserve
  ticket.save()
}

function newTicket(
  event: ethereum.Event,
  kind: string,
  seqNo: BigInt,
  l1Address: Address,
  l2Address: Address,
): MigrationTicket {
  const ticket = new MigrationTicket(eventId(event))
  ticket.kind = kind
  ticket.seqNo = seqNo
  ticket.l1Address = l1Address
  ticket.l2Address = l2Address
  ticket.submitter = event.transaction.from
  ticket.signed = event.transaction.from != l1Address
  ticket.migrator = event.address
  ticket.blockNumber = event.block.number
  ticket.blockTimestamp = event.block.timestamp
  ticket.transactionHash = event.transaction.hash
  ticket.expiresAt = event.block.timestamp.plus(TICKET_LIFETIME)
  return ticket
}
