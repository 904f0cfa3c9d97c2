import { fetchFault } from '@confluence/protocol/lib/fetch-fault'
import { UserError } from '@confluence/protocol/lib/user-error'
import pMap from 'p-map'
import {
  type Abi,
  BaseError,
  BlockNotFoundError,
  ContractFunctionRevertedError,
  createPublicClient,
  type Hex,
  http,
  type PublicClient,
} from 'viem'

/** One getter of a contract, and its arguments. */
export interface Call {
  address: string
  abi: Abi
  functionName: string
  args?: readonly unknown[]
}

/** The contracts of a chain, through a node's JSON-RPC. */
export interface StateReader {
  chainId(): Promise<number>
  /** Number of the last block. */
  head(): Promise<number>
  /** Hash of a block. Throws UserError if the node does not have it. */
  blockHash(block: number): Promise<string>
  /**
   * What calls returned at a block, in their order; null for a getter that reverts. Throws UserError if the node is not
   * reachable, and StateMissingError if it has no state of that block.
   */
  read(block: number, calls: readonly Call[]): Promise<unknown[]>
}

/** The node answers, but has no state of the block that was asked for. */
export class StateMissingError extends UserError {}

/** Deployed at this address on every chain of note. */
const MULTICALL = '0xcA11bde05977b3631167028862bE2a173976CA11'
const BATCH = 100
const CONCURRENCY = 200

/** Opens a node's endpoint. `where` names it in messages, without its secrets; `signal` calls off what is asked. */
export function openState(url: string, where: string, signal?: AbortSignal): StateReader {
  const fetchOptions = signal ? { signal } : {}
  const transport = http(url, { batch: { batchSize: BATCH }, timeout: 30_000, retryCount: 2, fetchOptions })
  const client: PublicClient = createPublicClient({ transport })

  async function guarded<T>(block: number | undefined, action: () => Promise<T>): Promise<T> {
    try {
      return await action()
    } catch (error) {
      if (error instanceof UserError) throw error
      throw faultOf(error, where, block)
    }
  }

  async function readOne(block: number, { address, abi, functionName, args = [] }: Call): Promise<unknown> {
    try {
      const blockNumber = BigInt(block)
      return await client.readContract({ address: address as Hex, abi, functionName, args, blockNumber })
    } catch (error) {
      const reverted = (error as BaseError).walk?.((each) => each instanceof ContractFunctionRevertedError)
      if (reverted) return null
      throw error
    }
  }

  async function readTogether(block: number, calls: readonly Call[]): Promise<unknown[]> {
    const results = await client.multicall({
      contracts: calls.map((call) => ({ ...call, address: call.address as Hex })),
      blockNumber: BigInt(block),
      multicallAddress: MULTICALL,
      batchSize: 16_384,
    })
    return results.map(({ status, result }) => (status === 'success' ? result : null))
  }

  async function hasMulticall(block: number): Promise<boolean> {
    const code = await client
      .getCode({ address: MULTICALL, blockNumber: BigInt(block) })
      .catch(() => undefined)
    return code !== undefined && code !== '0x'
  }

  return {
    chainId: () => guarded(undefined, () => client.getChainId()),
    head: () => guarded(undefined, async () => Number(await client.getBlockNumber({ cacheTime: 0 }))),
    blockHash: (block) =>
      guarded(block, async () => (await client.getBlock({ blockNumber: BigInt(block) })).hash),
    read: (block, calls) =>
      guarded(block, async () =>
        (await hasMulticall(block))
          ? readTogether(block, calls)
          : pMap(calls, (call) => readOne(block, call), { concurrency: CONCURRENCY }),
      ),
  }
}

// What nodes say of a block whose state they have dropped, or never had.
const MISSING =
  /missing trie node|header not found|state .*(not available|is not|pruned)|no state of block|archive/i

function faultOf(error: unknown, where: string, block: number | undefined): UserError {
  if (error instanceof BlockNotFoundError) {
    return new UserError(`${where} does not have block ${block} yet: try again when it has caught up`)
  }
  const details = error instanceof BaseError ? (error.walk() as Error) : (error as Error)
  const text = `${(details as BaseError).details ?? ''} ${details.message}`
  if (block !== undefined && MISSING.test(text)) {
    return new StateMissingError(
      `${where} has no state of block ${block}: compare at a recent block, or name an archive node`,
      { cause: error },
    )
  }
  const reason = details instanceof BaseError ? details.details || details.shortMessage : fetchFault(details)
  return new UserError(`${where} does not answer: ${reason.split('\n')[0]}`, { cause: error })
}
