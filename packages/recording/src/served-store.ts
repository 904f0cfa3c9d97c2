import { LRUCache } from 'lru-cache'
import { matches } from './log-filter.ts'
import type { RecentBlocks } from './recorder/recent.ts'
import { RpcError, SERVER_ERROR } from './rpc-error.ts'
import type { ServedChain } from './served-chain.ts'
import type { ChainStore } from './store/chain-store.ts'
import type { StoredBlock, StoredLog } from './store/packing.ts'

/** Unpacked blocks that are kept: graph-node asks for each some ten times within a range. */
const KEPT = 4_000

/**
 * How a node says that there is no block of a number (Filecoin's). graph-node then takes the next one that there is as the
 * end of its range.
 */
const NO_SUCH_BLOCK = 'requested epoch was a null round'

export interface StoreView {
  store: ChainStore
  /** The head, and the blocks below it. */
  recent: RecentBlocks
  /** Fetches a header that is not recorded, by number or hash; undefined where there are no endpoints to ask. */
  fetchHeader?: ((which: number | string) => Promise<StoredBlock | undefined>) | undefined
}

/** Serves a recording that holds some of a chain's blocks: those with logs, and those that were asked for. */
export function servedStore({ store, recent, fetchHeader }: StoreView): ServedChain {
  const unpacked = new LRUCache<number, StoredBlock>({ max: KEPT })
  let seen = store.rollbacks

  function recorded(number: number): StoredBlock | undefined {
    const kept = recent.byNumber(number) ?? unpacked.get(number)
    if (kept) return kept
    const block = store.block(number)
    if (block) unpacked.set(number, block)
    return block
  }

  function forgetReplaced(): void {
    if (store.rollbacks !== seen) unpacked.clear()
    seen = store.rollbacks
  }

  async function byHash(hash: string): Promise<StoredBlock | undefined> {
    return recent.byHash(hash) ?? store.blockByHash(hash) ?? (await fetchHeader?.(hash))
  }

  return {
    chainId: store.chainId,
    get head() {
      if (recent.head !== undefined) return recent.head
      throw new RpcError(SERVER_ERROR, 'nothing is recorded that can be served yet: ask again')
    },
    async block(number, full) {
      forgetReplaced()
      const block = recorded(number) ?? (await fetchHeader?.(number))
      if (!block) throw new RpcError(SERVER_ERROR, NO_SUCH_BLOCK)
      return render(block, full)
    },
    async blockByHash(hash, full) {
      const block = await byHash(hash)
      return block ? render(block, full) : null
    },
    async receipts(which) {
      const block = typeof which === 'number' ? recorded(which) : await byHash(which)
      return block ? [...block.receipts] : null
    },
    // A recording is not indexed by transaction, and graph-node does not ask.
    transaction: () => null,
    receipt(hash) {
      for (const { receipts } of recent.canonical()) {
        const found = receipts.find(({ transactionHash }) => transactionHash === hash)
        if (found) return found
      }
      return null
    },
    logs(filter, from, to) {
      forgetReplaced()
      const logs: object[] = []
      for (const number of store.numbersWithLogs(from, to)) {
        const block = recorded(number)
        for (const log of block?.logs ?? []) {
          if (block && matches(filter, log)) logs.push(renderLog(block, log))
        }
      }
      return logs
    },
    async logsOf(filter, hash) {
      const block = await byHash(hash)
      if (!block) return null
      return block.logs.filter((log) => matches(filter, log)).map((log) => renderLog(block, log))
    },
  }
}

/** A block, with those of its transactions that are recorded. */
function render({ header, transactions }: StoredBlock, full: boolean): object {
  return {
    uncles: [],
    ...header,
    transactions: full ? transactions : transactions.map(({ hash }) => hash),
  }
}

function renderLog({ header }: StoredBlock, log: StoredLog): object {
  const { number, hash, timestamp } = header
  return { ...log, blockNumber: number, blockHash: hash, blockTimestamp: timestamp, removed: false }
}
