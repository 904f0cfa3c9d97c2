import type { AbiParameter } from 'viem'
import type { EthereumValue } from '../guest/values.ts'

export type Random = ReturnType<typeof createRandom>

const MAX = 2n ** 256n - 1n
const ACCOUNTS = ['0', '1', '2', '3', '4', '5', '6', '7'].map((digit) => `0x${digit.repeat(40)}`)
const PARAMETERS = ['treasuryRewardCutRate', 'nextRoundTreasuryRewardCutRate', 'roundLength', '', '\u0000é']

/** The same values for the same seed (Lehmer's generator). `accounts` are addresses to use besides a few others. */
export function createRandom(seed: number, accounts: readonly string[]) {
  let state = (seed % 2147483646) + 1
  const below = (limit: number): number => {
    state = (state * 48271) % 2147483647
    return state % limit
  }
  const oneOf = <T>(values: readonly T[]): T => values[below(values.length)] as T
  const address = () => oneOf([...ACCOUNTS, ...accounts])
  const hex = (bytes: number) =>
    `0x${Array.from({ length: bytes }, () => below(256).toString(16).padStart(2, '0')).join('')}`

  /** Rounds and lock ids that meet each other, amounts of every size, and the ends of the range. */
  const uint = (bits: number): bigint => {
    const most = 2n ** BigInt(bits) - 1n
    const value = oneOf([
      () => 0n,
      () => BigInt(below(12)),
      () => BigInt(below(12)),
      () => BigInt(below(1_000_001)),
      () => BigInt(hex(8)),
      () => BigInt(hex(11)),
      () => oneOf([2n ** 31n - 1n, 2n ** 31n, 2n ** 32n, 2n ** 64n, 2n ** 255n, MAX]),
      () => BigInt(hex(32)),
    ])()
    return value > most ? most : value
  }

  /** A value that an event's data can hold. */
  const value = (parameter: AbiParameter): EthereumValue => {
    const { type } = parameter
    if (type.endsWith('[]')) {
      const element = { ...parameter, type: type.slice(0, -2) }
      return { kind: 'array', value: Array.from({ length: below(4) }, () => value(element)) }
    }
    if ('components' in parameter) return { kind: 'tuple', value: parameter.components.map(value) }
    if (type === 'address') return { kind: 'address', value: address() }
    if (type === 'bool') return { kind: 'bool', value: below(2) === 1 }
    if (type === 'string') return { kind: 'string', value: oneOf(PARAMETERS) }
    if (type === 'bytes') return { kind: 'bytes', value: hex(below(70)) }
    if (type.startsWith('bytes')) return { kind: 'fixedBytes', value: hex(Number(type.slice(5))) }
    return { kind: 'uint', value: uint(Number(type.slice(4) || 256)) }
  }

  return { below, oneOf, address, hex, value }
}
