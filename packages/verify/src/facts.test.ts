import { join } from 'node:path'
import { listening } from '@confluence/protocol/testing/listening'
import { expect, test } from 'vitest'
import { compareFacts, type Fact, readFacts } from './facts.ts'

const file = join(import.meta.dirname, '../../../facts/real-chains.json')

/** An index that answers each fact's query with what `answer` makes of the fact. */
async function index(facts: readonly Fact[], answer: (fact: Fact) => unknown) {
  return listening(async (request, response) => {
    let body = ''
    for await (const part of request) body += part
    const fact = facts.find(({ query }) => query === JSON.parse(body).query)
    response.end(JSON.stringify({ data: fact && answer(fact) }))
  })
}

test('an index that serves the published figures agrees with all of them', async () => {
  const facts = readFacts(file)
  const server = await index(facts, ({ expected }) => expected)
  const figures = await compareFacts(facts, { l1: server.url, l2: server.url })
  await server.close()
  expect(figures).toHaveLength(facts.length)
  expect(figures.every(({ comparisons, mismatches }) => comparisons === 1 && mismatches === 0)).toBe(true)
})

test('a figure that differs is named with its source and both values', async () => {
  const facts = readFacts(file)
  const server = await index(facts, ({ figure, expected }) =>
    figure.includes('2513') ? { round: { startBlock: '1' } } : expected,
  )
  const figures = await compareFacts(facts, { l1: server.url, l2: server.url })
  await server.close()
  expect(figures.filter(({ mismatches }) => mismatches > 0)).toEqual([
    expect.objectContaining({
      figure: 'block of the start of round 2513',
      first: expect.objectContaining({
        entity: expect.stringContaining('3647f90'),
        served: '{"round":{"startBlock":"1"}}',
        recorded: '{"round":{"startBlock":"8761883"}}',
      }),
    }),
  ])
})

test('a file without facts is refused in one line', () => {
  expect(() => readFacts('/no/such/file')).toThrow('cannot read the facts in /no/such/file')
  expect(() => readFacts(join(import.meta.dirname, '../package.json'))).toThrow('does not hold facts')
})

test('an index that does not answer is named without the secrets of its URL', async () => {
  const server = await index([], () => undefined)
  await server.close()
  const url = server.url
    .replace('//', '//bob:planted-word@')
    .replace(/\/?$/, '/planted-key-in-path?key=planted-query')
  const failing = compareFacts(readFacts(file), { l1: url, l2: url })
  await expect(failing).rejects.toThrow(
    /^127\.0\.0\.1:\d+ does not answer for "[^"]+": ECONNREFUSED: start the stack/,
  )
  await expect(failing).rejects.not.toThrow('planted')
})
