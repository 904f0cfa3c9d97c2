import type { RecordedBlock } from './block.ts'
import type { CanonicalChain } from './canonical-chain.ts'
import { type LogFilter, matches } from './log-filter.ts'
import { renderBlock, renderLog, renderReceipts, renderTransaction } from './render.ts'
import type { ServedChain } from './served-chain.ts'

/** Serves a chain of which every block is in memory; `call` answers calls. */
export function servedRecording(
  chain: CanonicalChain,
  chainId: number,
  call: NonNullable<ServedChain['call']>,
): ServedChain {
  const render = (block: RecordedBlock | undefined, full: boolean) =>
    block ? renderBlock(block, full, chainId) : null
  const logsOf = (block: RecordedBlock, filter: LogFilter) =>
    block.logs
      .filter((log) => matches(filter, log))
      .map((log) => renderLog(block, log, !chain.isCanonical(block)))

  return {
    chainId,
    call,
    get head() {
      return chain.head
    },
    block: (number, full) => render(chain.block(number), full),
    blockByHash: (hash, full) => render(chain.blockByHash(hash), full),
    receipts(which) {
      const block = typeof which === 'number' ? chain.block(which) : chain.blockByHash(which)
      return block ? renderReceipts(block) : null
    },
    transaction(hash) {
      const place = chain.transaction(hash)
      return place ? renderTransaction(place.block, place.transaction, chainId) : null
    },
    receipt(hash) {
      const place = chain.transaction(hash)
      return place ? (renderReceipts(place.block)[place.index] ?? null) : null
    },
    logs(filter, from, to) {
      const logs: object[] = []
      for (let number = from; number <= to; number++) {
        const block = chain.block(number)
        if (block) logs.push(...logsOf(block, filter))
      }
      return logs
    },
    logsOf(filter, hash) {
      const block = chain.blockByHash(hash)
      return block ? logsOf(block, filter) : null
    },
  }
}
