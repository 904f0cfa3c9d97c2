import { setTimeout } from 'node:timers/promises'
import { buildSchema, execute, parse } from 'graphql'
import { expect, test } from 'vitest'
import type { Selection } from './plan.ts'
import { prepare } from './prepare.ts'
import { writeAnswer } from './write.ts'

const schema = buildSchema('type Row { id: Int! rows: [Row!]! } type Query { rows: [Row!]! }')

/** A row that takes a millisecond to read. */
const slowRow = (id: number, rows: object[] = []) => ({
  get id() {
    const end = performance.now() + 1
    while (performance.now() < end);
    return id
  },
  rows,
})

test('an answer that takes long leaves others their turn, and is the same', async () => {
  const rows = Array.from({ length: 40 }, (_, id) =>
    slowRow(
      id,
      Array.from({ length: 20 }, (_, n) => slowRow(n)),
    ),
  )
  const request = { schema, document: parse('{ rows { id rows { id } } }'), rootValue: { rows } }
  let turns = 0
  let written: string | undefined
  const others = (async () => {
    while (written === undefined) {
      await setTimeout(0)
      turns++
    }
  })()
  const { document, rootValue } = request
  const selection = prepare(schema, document).selection(undefined, {}) as Selection
  written = await writeAnswer(selection, rootValue, undefined)
  await others
  expect(turns).toBeGreaterThan(5)
  expect(written).toBe(JSON.stringify(await execute(request)))
})
