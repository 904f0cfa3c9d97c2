import { type AbiEvent, type AbiParameter, decodeEventLog, type Hex } from 'viem'
import type { EthereumValue } from '../guest/values.ts'

export type Parameter = readonly [name: string, value: EthereumValue]

/** The parameters of a log, as graph-node gives them to a handler. */
export function decode(event: AbiEvent, topics: readonly string[], data: string): Parameter[] {
  const inputs = event.inputs.map((input, index) => ({ ...input, name: `${index}` }))
  const { args } = decodeEventLog({
    abi: [{ ...event, inputs }],
    topics: topics as [Hex, ...Hex[]],
    data: data as Hex,
  })
  const values = (args ?? {}) as Record<string, unknown>
  return event.inputs.map((input, index) => [input.name ?? '', ethereumValue(input, values[index])])
}

/** A decoded value, by its ABI type. */
export function ethereumValue(parameter: AbiParameter, value: unknown): EthereumValue {
  const { type } = parameter
  if (type.endsWith(']')) {
    const element = { ...parameter, type: type.replace(/\[\d*\]$/, '') }
    return { kind: 'array', value: (value as unknown[]).map((each) => ethereumValue(element, each)) }
  }
  if ('components' in parameter) {
    const fields = value as Record<string, unknown>
    return {
      kind: 'tuple',
      value: parameter.components.map((component) => ethereumValue(component, fields[component.name ?? ''])),
    }
  }
  if (type === 'bool') return { kind: 'bool', value: value as boolean }
  if (type === 'string') return { kind: 'string', value: value as string }
  if (type === 'address') return { kind: 'address', value: (value as string).toLowerCase() }
  if (type === 'bytes') return { kind: 'bytes', value: value as string }
  if (type.startsWith('bytes')) return { kind: 'fixedBytes', value: value as string }
  return { kind: type.startsWith('uint') ? 'uint' : 'int', value: BigInt(value as bigint | number) }
}
