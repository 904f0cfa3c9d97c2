import { show } from '../guest/values.ts'
import type { Environment, HostFunctions } from './environment.ts'

/** matchstick's `assert`: functions answer whether it holds and note why not; matchstick-as then throws. */
export function assertionFunctions({ memory, codec, state }: Environment): HostFunctions {
  const { string } = memory
  const check = (holds: boolean, text: string, message?: number): number => {
    if (!holds) {
      const prefix = message ? `${string(message)}: ` : ''
      state().output.push({ level: 'assertion', text: prefix + text })
    }
    return Number(holds)
  }
  const difference = (expected: string, actual: string) => `\n  expected  ${expected}\n  actual    ${actual}`

  const fieldEquals = (type: number, id: number, field: number, expected: number, message?: number) => {
    const name = `${string(type)}[${string(id)}]`
    const entity = state().store.get(string(type), string(id))
    if (!entity) return check(false, `${name} is not in the store`, message)
    const value = entity.get(string(field))
    if (!value) return check(false, `${name} has no value for \`${string(field)}\``, message)
    const [wanted, actual] = [string(expected), show(value)]
    return check(actual === wanted, `${name}.${string(field)}${difference(wanted, actual)}`, message)
  }
  const equals = (expected: number, actual: number, message?: number) => {
    const [wanted, got] = [show(codec.ethereumValue(expected)), show(codec.ethereumValue(actual))]
    return check(wanted === got, `values differ${difference(wanted, got)}`, message)
  }
  const notInStore = (type: number, id: number, message?: number) =>
    check(
      !state().store.get(string(type), string(id)),
      `${string(type)}[${string(id)}] is in the store`,
      message,
    )
  const dataSourceCount = (template: number, expected: number, message?: number) => {
    const count = state().created.get(string(template))?.size ?? 0
    return check(
      count === expected,
      `data sources of ${string(template)}${difference(String(expected), String(count))}`,
      message,
    )
  }
  const dataSourceExists = (template: number, address: number, message?: number) =>
    check(
      state().created.get(string(template))?.has(string(address)) ?? false,
      `there is no data source of ${string(template)} at ${string(address)}`,
      message,
    )

  return {
    '_assert.fieldEquals': fieldEquals,
    '_assert.fieldEqualsWithMessage': fieldEquals,
    '_assert.equals': equals,
    '_assert.equalsWithMessage': equals,
    '_assert.notInStore': notInStore,
    '_assert.notInStoreWithMessage': notInStore,
    '_assert.dataSourceCount': dataSourceCount,
    '_assert.dataSourceCountWithMessage': dataSourceCount,
    '_assert.dataSourceExists': dataSourceExists,
    '_assert.dataSourceExistsWithMessage': dataSourceExists,
  }
}
