import { expect, test } from 'vitest'
import type { Pool } from './pool.ts'
import { createProgress } from './progress.ts'

function setUp() {
  const at = { time: 0 }
  const pool: { endpoints: []; answeredAt: number | undefined; latestFault: Pool['latestFault'] } = {
    endpoints: [],
    answeredAt: undefined,
    latestFault: undefined,
  }
  const progress = createProgress(pool, 100, () => at.time)
  const fails = (message: string) => {
    pool.latestFault = { line: `rpc.example answers: ${message}`, at: at.time }
  }
  return { at, pool, progress, fails }
}

test('tells how far history is, and when it will be done', () => {
  const { at, progress } = setUp()
  progress.begin(100, 1_099)
  at.time = 10_000
  progress.recorded(349, 3, 12)
  expect(progress.now()).toMatchObject({
    phase: 'history',
    block: 349,
    from: 100,
    target: 1_099,
    blocks: 3,
    logs: 12,
    seconds: 10,
    secondsLeft: 30,
    fault: undefined,
  })
})

test('history that gets no answers stands still, for the reason of the endpoint', () => {
  const { at, pool, progress, fails } = setUp()
  progress.begin(100, 1_099)
  pool.answeredAt = 5_000
  at.time = 24_000
  fails('HTTP status 503')
  expect(progress.now().fault).toBeUndefined()
  at.time = 26_000
  expect(progress.now().fault).toMatch(
    /^nothing is recorded since \d\d:\d\d:\d\d UTC: rpc\.example answers: HTTP status 503$/,
  )
  pool.answeredAt = 27_000
  expect(progress.now().fault).toBeUndefined()
})

test('a head that has never moved is a recording, and no fault', () => {
  const { at, progress } = setUp()
  progress.follow(12_000)
  progress.looked(500)
  at.time = 1_000_000
  progress.looked(500)
  expect(progress.now().fault).toBeUndefined()
})

test('a head that is not followed, or that stands still, is told from one that is', () => {
  const { at, progress, fails } = setUp()
  progress.follow(12_000)
  progress.looked(500)
  at.time = 12_000
  fails('the request took too long')
  progress.failed('the request took too long')
  expect(progress.now()).toMatchObject({ phase: 'head', secondsLeft: undefined, fault: undefined })
  at.time = 18_000
  expect(progress.now().fault).toMatch(
    /^the head is not followed since .* answers: the request took too long$/,
  )
  progress.looked(501)
  expect(progress.now().fault).toBeUndefined()
  at.time = 100_000
  progress.looked(501)
  expect(progress.now().fault).toMatch(/^no new block since .*: the head of the endpoint stands still$/)
  // A look that did not ask for the latest block says nothing of it.
  progress.looked(undefined)
  expect(progress.now().fault).toBeUndefined()
})

test('a head that goes back and forth is no new one', () => {
  const { at, progress } = setUp()
  progress.follow(12_000)
  progress.looked(500)
  progress.looked(501)
  for (const [time, head] of [
    [30_000, 490],
    [61_000, 501],
  ] as const) {
    at.time = time
    progress.looked(head)
  }
  expect(progress.now().fault).toMatch(/^no new block since /)
})

test('what is certain to fail again is told at once, until a look succeeds', () => {
  const { at, progress, fails } = setUp()
  progress.follow(12_000)
  progress.looked(500)
  at.time = 1_000
  fails('too many requests')
  progress.failed('rpc.example serves chain 1', true)
  expect(progress.now().fault).toMatch(/^the head is not followed since .*: rpc\.example serves chain 1$/)
  progress.looked(501)
  expect(progress.now().fault).toBeUndefined()
})
