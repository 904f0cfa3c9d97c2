import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { AbiEvent, AbiParameter } from 'viem'
import { expect, test } from 'vitest'
import { events } from './events.ts'

const directory = join(import.meta.dirname, '../../../abis')
const declared = readdirSync(directory)
  .flatMap((file) => JSON.parse(readFileSync(join(directory, file), 'utf8')) as AbiEvent[])
  .map(shapeOf)

test.each(events.map((event) => [event.name, event] as const))(
  '%s is declared like this in an ABI that the subgraphs index with',
  (_, event) => {
    expect(declared).toContainEqual(shapeOf(event))
  },
)

function shapeOf({ type, name, inputs }: AbiEvent) {
  return { type, name, inputs: inputs.map((input) => parameterOf(input as AbiParameter)) }
}

function parameterOf(parameter: AbiParameter): unknown {
  const { name, type } = parameter
  const indexed = 'indexed' in parameter && parameter.indexed === true
  const components = 'components' in parameter ? parameter.components.map(parameterOf) : []
  return { name, type, indexed, components }
}
