import type { LogFilter } from './log-filter.ts'

/** An answer that may take a while. */
export type Answer<T> = T | Promise<T>

/** A chain as a JSON-RPC server shows it: everything is rendered as a node answers it. */
export interface ServedChain {
  readonly chainId: number
  readonly head: number
  /** A canonical block at or below the head, with whole transactions (`full`) or their hashes; else null. */
  block(number: number, full: boolean): Answer<object | null>
  /** Also finds blocks that a fork has replaced. */
  blockByHash(hash: string, full: boolean): Answer<object | null>
  /** Receipts of a block by number or hash; null where there is no such block. */
  receipts(block: number | string): Answer<object[] | null>
  transaction(hash: string): Answer<object | null>
  receipt(hash: string): Answer<object | null>
  /** Logs of canonical blocks from one number to another, both at or below the head. */
  logs(filter: LogFilter, from: number, to: number): Answer<object[]>
  /** Logs of one block; null where there is none of that hash. */
  logsOf(filter: LogFilter, hash: string): Answer<object[] | null>
  /**
   * What a contract answered to a call at a block, ABI-encoded. Left out where no state is known. Throws RpcError for a
   * call or a block of which it is not.
   */
  call?(to: string, data: string, block: number): Answer<string>
}
