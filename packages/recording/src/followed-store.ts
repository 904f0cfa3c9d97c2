import { UserError } from '@confluence/protocol/lib/user-error'
import { readHead } from './head-file.ts'
import { createRecentBlocks, type RecentBlocks } from './recorder/recent.ts'
import type { ChainStore } from './store/chain-store.ts'
import type { StoredBlock } from './store/packing.ts'
import { storedHead } from './stored-head.ts'

/** A recording that another process may be writing, with the head that it has. */
export interface FollowedStore {
  readonly store: ChainStore
  readonly recent: RecentBlocks
  /** Takes in what was written since. */
  refresh(): void
}

/** Throws UserError where the recording has no head, since it was cut short and nobody follows the chain. */
export function followStore(store: ChainStore): FollowedStore {
  const recent = createRecentBlocks()
  let unknown: UserError | undefined

  const isRecorded = ({ header, logs }: StoredBlock) =>
    logs.length === 0 || store.block(Number(header.number))?.header.hash === header.hash

  function show(row: readonly StoredBlock[], cut: number): void {
    const top = row.at(-1)?.header
    if (!top || recent.byNumber(Number(top.number))?.header.hash === top.hash) return
    // The row is of what was recorded at one moment; a recording that was taken back since waits for the next.
    if (Number(top.number) > store.to || !row.every(isRecorded)) return
    const known = row.findLast(
      ({ header }) => recent.byNumber(Number(header.number))?.header.hash === header.hash,
    )
    const below = Number((known ?? row[0])?.header.number) - (known ? 0 : 1)
    recent.show(row, Math.min(below, cut))
  }

  function refresh(): void {
    // In this order: what the head stands on was written before it.
    const row = readHead(store.file)
    const cut = store.refresh() ?? Number.POSITIVE_INFINITY
    if (row) show(row, cut)
    if (recent.head !== undefined) return
    try {
      show(storedHead(store).row(), cut)
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      unknown = error
    }
  }

  refresh()
  if (recent.head === undefined) throw unknown ?? new UserError(`${store.file} has no head yet`)
  return { store, recent, refresh }
}
