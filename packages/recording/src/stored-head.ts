import { UserError } from '@confluence/protocol/lib/user-error'
import { createRecentBlocks, type RecentBlocks } from './recorder/recent.ts'
import { WINDOW } from './recorder/window.ts'
import type { ChainStore } from './store/chain-store.ts'
import type { StoredBlock } from './store/packing.ts'

/** Recorded blocks that are looked through for a head. */
const LOOKED_THROUGH = 100_000

/**
 * The head that a recording can be served with when there is no endpoint to ask: the highest block with all that is read
 * of the blocks below it. Throws UserError where there is none, since the recording was cut short.
 */
export function storedHead(store: ChainStore): RecentBlocks {
  let row: StoredBlock[] = []
  for (const { number } of store.known(LOOKED_THROUGH)) {
    const block = store.block(number)
    const above = row[0]
    if (
      !block ||
      block.receipts.length < new Set(block.logs.map(({ transactionHash }) => transactionHash)).size
    ) {
      row = []
      continue
    }
    row = above && above.header.parentHash !== block.header.hash ? [block] : [block, ...row]
    if (row.length === WINDOW || number === 0) {
      const recent = createRecentBlocks()
      recent.show(row, -1)
      return recent
    }
  }
  throw new UserError(
    `${store.file} was cut short and has no head yet: record on with confluence record, or name another`,
  )
}
