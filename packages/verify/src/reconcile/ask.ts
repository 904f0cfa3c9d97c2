import { ZERO_ADDRESS } from '@confluence/protocol/address'
import { type ContractName, getters } from '@confluence/protocol/getters'
import type { Abi } from 'viem'
import type { Call, StateReader } from './state-reader.ts'

/** Contracts of a chain by their name in networks.json. */
export type Contracts = Readonly<Record<string, string | undefined>>

/** A contract's getter and its arguments. */
export type Question = readonly [ContractName, string, ...unknown[]]
/** Asks a chain's contracts at one block; answers come in the order of the questions, null for a revert. */
export type Ask = (questions: readonly Question[]) => Promise<unknown[]>

export function asker(state: StateReader, block: number, contracts: Contracts): Ask {
  return (questions) =>
    state.read(
      block,
      questions.map(([name, functionName, ...args]): Call => {
        const address = contracts[name] ?? ZERO_ADDRESS
        return { address, abi: getters[name] as Abi, functionName, args }
      }),
    )
}

/** The values of a getter by the names of a checkpoint's fields. */
export function named<Field extends string>(
  fields: readonly Field[],
  values: unknown,
): Record<Field, string> {
  return Object.fromEntries(
    fields.map((field, index) => [field, text((values as unknown[] | null)?.[index])]),
  ) as Record<Field, string>
}

/** As a checkpoint writes it: integers in decimal, addresses and hashes in lower case. A getter that reverts is `reverts`. */
export function text(value: unknown): string {
  return value === null || value === undefined ? 'reverts' : String(value).toLowerCase()
}
