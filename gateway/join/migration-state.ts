import type { MigrationRow, TicketRow } from '../mirror/rows.ts'

export type MigrationState = 'NOT_MIGRATED' | 'INITIATED' | 'EXPIRED' | 'FINALIZED' | 'CLAIMED'

/**
 * Where a migration stands: by its outcome on L2, else by its newest ticket. `now` is the timestamp of the pinned L1
 * block, in unix seconds.
 */
export function migrationState(
  migration: Pick<MigrationRow, 'kind'> | undefined,
  newestTicket: Pick<TicketRow, 'expiresAt'> | undefined,
  now: number,
): MigrationState {
  if (migration) return migration.kind === 'SNAPSHOT' ? 'CLAIMED' : 'FINALIZED'
  if (!newestTicket) return 'NOT_MIGRATED'
  return newestTicket.expiresAt > now ? 'INITIATED' : 'EXPIRED'
}
