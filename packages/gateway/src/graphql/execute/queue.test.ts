import { expect, test } from 'vitest'
import { createQueue, type Size } from './queue.ts'

const unknown = (): Size => ({ expected: Number.POSITIVE_INFINITY })

/** A queue, and the names of what was made in each turn of the event loop. */
function watchedQueue() {
  const queue = createQueue()
  const turns: string[] = []
  let turn = ''
  const endTurn = () => {
    turns.push(turn)
    turn = ''
  }
  const ask = (name: string, size: Size, length: number) =>
    queue.run(size, async () => {
      if (turn === '') setImmediate(endTurn)
      turn += name
      return ' '.repeat(length)
    })
  return { turns, ask }
}

test('each turn makes the smallest, and the one that came first', async () => {
  const { turns, ask } = watchedQueue()
  const [small, large] = [{ expected: 50_000 }, { expected: 600_000 }]
  const larges = ['A', 'B', 'C', 'D'].map((name) => ask(name, large, 600_000))
  const smalls = Array.from({ length: 12 }, () => ask('s', small, 50_000))
  await Promise.all([...larges, ...smalls])
  await new Promise(setImmediate)
  expect(turns).toEqual(['Asssss', 'Bsssss', 'Css', 'D'])
})

test('what comes later goes before what is larger', async () => {
  const { turns, ask } = watchedQueue()
  const [small, large] = [{ expected: 10 }, { expected: 600_000 }]
  const larges = ['A', 'B', 'C'].map((name) => ask(name, large, 600_000))
  await larges[0]
  await Promise.all([ask('s', small, 10), ...larges])
  await new Promise(setImmediate)
  expect(turns).toEqual(['A', 'Bs', 'C'])
})

test('sizes are learned: those of an unknown size have their turns alone', async () => {
  const { turns, ask } = watchedQueue()
  const size = unknown()
  await Promise.all(['a', 'b', 'c'].map((name) => ask(name, size, 100)))
  await Promise.all(['d', 'e', 'f'].map((name) => ask(name, size, 100)))
  await new Promise(setImmediate)
  // As soon as the first was made.
  expect(turns).toEqual(['a', 'bc', 'def'])
  expect(size.expected).toBeCloseTo(100)
  await ask('g', size, 200)
  expect(size.expected).toBeCloseTo(120)
})

test('what is large does not starve, however much small comes', async () => {
  const { turns, ask } = watchedQueue()
  const [small, large] = [{ expected: 10 }, { expected: 1_000_000 }]
  let stopped = false
  const client = async () => {
    while (!stopped) await ask('s', small, 10)
  }
  const clients = Array.from({ length: 50 }, client)
  await Promise.all(['A', 'B', 'C'].map((name) => ask(name, large, 1_000_000)))
  stopped = true
  await Promise.all(clients)
  await new Promise(setImmediate)
  const at = (name: string) => turns.findIndex((turn) => turn.includes(name))
  expect([at('B') - at('A'), at('C') - at('B')]).toEqual([1, 1])
  expect(at('A')).toBeLessThanOrEqual(1)
})

test('an answer is what was made, and a failure is of the one that failed', async () => {
  const queue = createQueue()
  const size = unknown()
  const answers = await Promise.allSettled([
    queue.run(size, async () => 'one'),
    queue.run(size, () => {
      throw new Error('at once')
    }),
    queue.run(size, async () => {
      await Promise.resolve()
      throw new Error('later')
    }),
    queue.run(size, async () => 'two'),
  ])
  expect(answers).toMatchObject([
    { value: 'one' },
    { reason: { message: 'at once' } },
    { reason: { message: 'later' } },
    { value: 'two' },
  ])
})

test('one that waits for something else holds up none', async () => {
  const queue = createQueue()
  let release = (_: string) => {}
  const waiting = queue.run(unknown(), () => new Promise<string>((resolve) => (release = resolve)))
  expect(await queue.run(unknown(), async () => 'soon')).toBe('soon')
  release('late')
  expect(await waiting).toBe('late')
})
