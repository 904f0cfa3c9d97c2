import { type ContractName, getters } from '@confluence/protocol/getters'
import { type Abi, decodeFunctionData, encodeFunctionResult, type Hex } from 'viem'
import type { CanonicalChain } from '../canonical-chain.ts'
import type { ChainRecording } from '../recording.ts'
import { RpcError, SERVER_ERROR } from '../rpc-error.ts'
import { readTruth } from '../truth.ts'
import type { TruthRow } from '../truth-row.ts'
import { answersOf, poolAnswers } from './answers.ts'

/**
 * Answers calls from what the contracts answered when the chain was recorded: at the recording's checkpoints, the getters
 * of which a checkpoint holds the result. All others are errors that say so.
 */
export function recordedCalls(
  recording: ChainRecording,
  chain: CanonicalChain,
): (to: string, data: string, block: number) => string {
  let rows: ReadonlyMap<number, TruthRow> | undefined
  const names = new Map<string, ContractName>()
  for (const [name, address] of Object.entries(recording.meta.contracts)) {
    // Minters of several versions have the same getters.
    const kind = name.replace(/^(Minter)(V\d|First)$/, '$1')
    if (Object.hasOwn(getters, kind) && kind !== 'DelegatorPool') names.set(address, kind as ContractName)
  }

  function rowOf(block: number): TruthRow {
    rows ??= new Map([...readTruth(recording)].map((row) => [row.block, row]))
    const row = rows.get(block)
    const shown = chain.block(block)
    if (row && shown && shown.hash === recording.blocks[block]?.hash) return row
    throw new RpcError(SERVER_ERROR, `the recording has no state of block ${block}: only of its checkpoints`)
  }

  return (to, data, block) => {
    const row = rowOf(block)
    const ofPool = poolAnswers(row, to)
    const name = ofPool ? 'DelegatorPool' : names.get(to)
    if (!name) throw new RpcError(SERVER_ERROR, `the recording has no getters of a contract at ${to}`)
    const abi: Abi = getters[name]
    const { functionName, args } = decoded(abi, data as Hex, name)
    const known = ofPool ?? answersOf(row, recording.meta)[name] ?? {}
    const values = known[functionName]?.(...args)
    if (!values) {
      const call = `${name}.${functionName}(${args.join(', ')})`
      throw new RpcError(SERVER_ERROR, `the recording does not hold what ${call} answered at block ${block}`)
    }
    const result = values.map(encodable)
    return encodeFunctionResult({ abi, functionName, result: result.length === 1 ? result[0] : result })
  }
}

function decoded(abi: Abi, data: Hex, name: ContractName): { functionName: string; args: string[] } {
  try {
    const { functionName, args = [] } = decodeFunctionData({ abi, data })
    return { functionName, args: args.map((arg) => String(arg).toLowerCase()) }
  } catch {
    throw new RpcError(
      SERVER_ERROR,
      `the recording has no getter of ${name} with selector ${data.slice(0, 10)}`,
    )
  }
}

/** Rows hold integers as decimal text. */
function encodable(value: unknown): unknown {
  if (typeof value === 'string') return /^\d+$/.test(value) ? BigInt(value) : value
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, encodable(part)]))
}
