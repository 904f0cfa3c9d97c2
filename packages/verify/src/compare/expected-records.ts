import { ZERO_ADDRESS } from '@confluence/protocol/address'
import type { Expected } from '@confluence/recording/expected'
import type { Value } from '../tally.ts'

/** A ticket or a migration, field by field. */
export type RecordFields = Record<string, Value>

/** How a delegator's, a batch of locks' and a sender's record are told apart from all others of their kind. */
export const keyOf = {
  ticket: (seqNo: string) => `ticket ${seqNo}`,
  delegator: (l1Address: string) => `delegator ${l1Address}`,
  locks: (l1Address: string, lockIds: readonly string[]) => `locks ${lockIds.join(', ')} of ${l1Address}`,
  sender: (l1Address: string) => `sender ${l1Address}`,
}

/** The tickets that a recording's outcome knows, by their key. */
export function expectedTickets({
  delegators,
  unbondingLocks,
  senders,
}: Expected): Map<string, RecordFields> {
  const tickets = new Map<string, RecordFields>()
  for (const [l1Address, { initiations }] of Object.entries(delegators)) {
    for (const ticket of initiations) {
      const fields = { ...atL1(ticket), kind: 'DELEGATOR', l1Address, ...delegatorFields(ticket) }
      tickets.set(keyOf.ticket(ticket.seqNo), fields)
    }
  }
  for (const ticket of unbondingLocks) {
    const fields = {
      ...atL1(ticket),
      kind: 'UNBONDING_LOCKS',
      l1Address: ticket.l1Addr,
      ...lockFields(ticket),
    }
    tickets.set(keyOf.ticket(ticket.seqNo), fields)
  }
  for (const [l1Address, { initiations }] of Object.entries(senders)) {
    for (const ticket of initiations) {
      const fields = { ...atL1(ticket), kind: 'SENDER', l1Address, ...senderFields(ticket) }
      tickets.set(keyOf.ticket(ticket.seqNo), fields)
    }
  }
  return tickets
}

/** The migrations that a recording's outcome knows, by their key. */
export function expectedMigrations({
  delegators,
  unbondingLocks,
  senders,
}: Expected): Map<string, RecordFields> {
  const migrations = new Map<string, RecordFields>()
  for (const [l1Address, { finalized, claimed }] of Object.entries(delegators)) {
    const key = keyOf.delegator(l1Address)
    if (finalized) {
      migrations.set(key, { ...atL2(finalized), kind: 'DELEGATOR', l1Address, ...delegatorFields(finalized) })
    }
    if (claimed) {
      const { stake, fees } = claimed
      const fields = { l1Address, l2Address: l1Address, stake, fees, delegate: nobody(claimed.delegate) }
      migrations.set(key, { ...atL2(claimed), kind: 'SNAPSHOT', ...fields })
    }
  }
  for (const batch of unbondingLocks) {
    if (!batch.finalized) continue
    const key = keyOf.locks(batch.l1Addr, batch.unbondingLockIds)
    const fields = { kind: 'UNBONDING_LOCKS', l1Address: batch.l1Addr, ...lockFields(batch) }
    migrations.set(key, { ...atL2(batch.finalized), ...fields })
  }
  for (const [l1Address, { finalized }] of Object.entries(senders)) {
    if (!finalized) continue
    const fields = { ...atL2(finalized), kind: 'SENDER', l1Address, ...senderFields(finalized) }
    migrations.set(keyOf.sender(l1Address), fields)
  }
  return migrations
}

type Delegators = Expected['delegators'][string]
type Senders = Expected['senders'][string]

function delegatorFields(ticket: Delegators['initiations'][number] | NonNullable<Delegators['finalized']>) {
  const { l2Addr: l2Address, stake, delegatedStake, fees, delegate } = ticket
  return { l2Address, stake, delegatedStake, fees, delegate: nobody(delegate) }
}

function lockFields({ l2Addr, total, unbondingLockIds, delegate }: Expected['unbondingLocks'][number]) {
  return { l2Address: l2Addr, stake: total, lockIds: unbondingLockIds.join(', '), delegate: nobody(delegate) }
}

function senderFields(ticket: Senders['initiations'][number] | NonNullable<Senders['finalized']>) {
  const { l2Addr: l2Address, deposit, reserve } = ticket
  return { l2Address, deposit, reserve }
}

function atL1({ l1Block, timestamp, tx }: { l1Block: number; timestamp: number; tx: string }) {
  return { blockNumber: l1Block, blockTimestamp: timestamp, transactionHash: tx }
}

function atL2({ l2Block, timestamp, tx }: { l2Block: number; timestamp: number; tx: string }) {
  return { blockNumber: l2Block, blockTimestamp: timestamp, transactionHash: tx }
}

function nobody(address: string): string | null {
  return address === ZERO_ADDRESS ? null : address
}
