import type { MigrationRow, SenderRow } from '../mirror/rows.ts'
import type { MigrationState } from '../schema/generated.ts'
import type { Join } from './join.ts'
import { completedState, migrationsOf, openState, ticketsOf } from './tickets.ts'

/** A broadcaster as both chains know it. */
export interface SenderAccount {
  readonly id: string
  readonly l1: SenderRow | undefined
  readonly l2: SenderRow | undefined
}

export function senderAccount(join: Join, id: string): SenderAccount | undefined {
  const l1 = join.known('l1')?.senders.get(id)
  const l2 = join.known('l2')?.senders.get(id)
  return l1 || l2 ? { id, l1, l2 } : undefined
}

export function senderAccounts(join: Join): SenderAccount[] {
  const ids = new Set([
    ...(join.known('l1')?.senders.keys() ?? []),
    ...(join.known('l2')?.senders.keys() ?? []),
  ])
  return [...ids].flatMap((id) => senderAccount(join, id) ?? [])
}

/** Null where the sender had nothing on L1. Throws the API's error where it depends on a chain that does not answer. */
export function senderStateOf(join: Join, sender: SenderAccount): MigrationState | null {
  const migration = senderMigration(join, sender)
  if (migration) return completedState(migration)
  const tickets = ticketsOf(join, sender.id, 'SENDER')
  return sender.l1 || tickets.length > 0 ? openState(tickets[0], join.now()) : null
}

export function senderMigration(join: Join, { id }: SenderAccount): MigrationRow | undefined {
  return migrationsOf(join, id).find(({ kind }) => kind === 'SENDER')
}
