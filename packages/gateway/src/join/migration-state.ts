import type { MigrationRow, TicketRow } from '../mirror/rows.ts'

export type MigrationState = 'NOT_MIGRATED' | 'INITIATED' | 'EXPIRED' | 'FINALIZED' | 'CLAIMED'

/** Where a migration stands that is complete on L2. */
export function completedState({ kind }: Pick<MigrationRow, 'kind'>): MigrationState {
  return kind === 'SNAPSHOT' ? 'CLAIMED' : 'FINALIZED'
}

/**
 * Where one stands that is not, by its newest ticket. `now` is the timestamp of the pinned L1 block, in unix seconds.
 */
export function openState(
  newestTicket: Pick<TicketRow, 'expiresAt'> | undefined,
  now: number,
): MigrationState {
  if (!newestTicket) return 'NOT_MIGRATED'
  return newestTicket.expiresAt > now ? 'INITIATED' : 'EXPIRED'
}
