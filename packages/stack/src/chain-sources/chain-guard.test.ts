import { beforeEach, expect, test } from 'vitest'
import { type ChainGuard, createChainGuard } from './chain-guard.ts'

const OTHER = 'it serves chain 1'

let seconds: number
let asked: number
let answer: () => Promise<string | undefined>
let guard: ChainGuard

beforeEach(() => {
  seconds = 0
  asked = 0
  answer = async () => undefined
  const ask = () => {
    asked++
    return answer()
  }
  guard = createChainGuard(ask, () => seconds * 1000)
})

const at = (time: number, head?: number) => {
  seconds = time
  return guard.check(head)
}

test('a head that moves on is asked about every ten seconds', async () => {
  for (let time = 0; time <= 60; time++) expect(await at(time, 100 + time * 10)).toBeUndefined()
  expect(asked).toBe(5)
})

test.each([2_000, 20])(
  'a leap to block %i is asked about at once, and refused where it is another chain',
  async (head) => {
    await at(0, 400)
    answer = async () => OTHER
    expect(await at(1, head)).toBe(OTHER)
    expect(guard.foreign).toBe(OTHER)
    answer = async () => undefined
    expect(await at(2, 402)).toBe(OTHER)
    expect(await at(4, 404)).toBeUndefined()
  },
)

test('a leap on the same chain is taken', async () => {
  await at(0, 400)
  expect(await at(1, 4_000)).toBeUndefined()
  expect(await at(2, 4_001)).toBeUndefined()
  expect(asked).toBe(1)
})

test('all that is answered meanwhile waits for the question', async () => {
  await at(0, 400)
  let tell = (_: string | undefined) => {}
  answer = () => new Promise((resolve) => (tell = resolve))
  const [leap, other] = [at(1, 9_000), at(1)]
  tell(OTHER)
  expect(await Promise.all([leap, other])).toEqual([OTHER, OTHER])
  expect(asked).toBe(1)
})

test('no answer says nothing of the chain', async () => {
  answer = () => Promise.reject(new Error('ECONNREFUSED'))
  expect(await at(20)).toBeUndefined()
  answer = async () => OTHER
  expect(await at(40)).toBe(OTHER)
  answer = () => Promise.reject(new Error('ECONNREFUSED'))
  expect(await at(60)).toBe(OTHER)
})
