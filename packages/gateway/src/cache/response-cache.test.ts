import { describe, expect, test } from 'vitest'
import { type Answer, createResponseCache, etagOf, matchesEtag, type Produced } from './response-cache.ts'

const answerOf = (text: string): Answer => ({
  status: 200,
  contentType: 'application/json',
  body: Buffer.from(text),
})

/** Produces answers, and counts how often. */
function producer(text: string, cacheable = true) {
  let calls = 0
  return {
    calls: () => calls,
    async produce(): Promise<Produced> {
      calls++
      await new Promise((resolve) => setImmediate(resolve))
      return { answer: answerOf(text), cacheable }
    },
  }
}

describe('the cache of answers', () => {
  test('answers again without producing again', async () => {
    const cache = createResponseCache(10_000)
    const { produce, calls } = producer('a')
    const first = await cache.answer('key', produce)
    const second = await cache.answer('key', produce)
    expect([first.result, second.result, calls()]).toEqual(['miss', 'hit', 1])
    expect(second.answer).toBe(first.answer)
    expect((await cache.answer('other', produce)).result).toBe('miss')
  })

  test('produces one answer for equal requests in the air', async () => {
    const cache = createResponseCache(10_000)
    const { produce, calls } = producer('a', false)
    const all = await Promise.all([1, 2, 3].map(() => cache.answer('key', produce)))
    expect(all.map(({ result }) => result)).toEqual(['miss', 'shared', 'shared'])
    expect(new Set(all.map(({ answer }) => answer)).size).toBe(1)
    expect(calls()).toBe(1)
  })

  test('keeps nothing that may not be kept', async () => {
    const cache = createResponseCache(10_000)
    const { produce, calls } = producer('a', false)
    await cache.answer('key', produce)
    expect((await cache.answer('key', produce)).result).toBe('miss')
    expect(calls()).toBe(2)
    expect(cache.entries).toBe(0)
  })

  test('is not stuck after a failure', async () => {
    const cache = createResponseCache(10_000)
    const fail = () => Promise.reject(new Error('broken'))
    const both = await Promise.allSettled([cache.answer('key', fail), cache.answer('key', fail)])
    expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    expect((await cache.answer('key', producer('a').produce)).result).toBe('miss')
  })

  test('stays within its bytes, and drops what was not used for longest', async () => {
    const cache = createResponseCache(3_000)
    const put = (key: string) => cache.answer(key, producer('x'.repeat(700)).produce)
    for (const key of ['a', 'b', 'c']) await put(key)
    await put('a')
    await put('d')
    expect(cache.bytes).toBeLessThanOrEqual(3_000)
    expect((await put('a')).result).toBe('hit')
    expect((await put('b')).result).toBe('miss')
  })

  test('does not keep an answer that is larger than all of it', async () => {
    const cache = createResponseCache(500)
    await cache.answer('key', producer('x'.repeat(1_000)).produce)
    expect([cache.entries, cache.bytes]).toEqual([0, 0])
  })
})

describe('an ETag', () => {
  test('is of the bytes', () => {
    expect(etagOf(answerOf('a'))).toBe(etagOf(answerOf('a')))
    expect(etagOf(answerOf('a'))).not.toBe(etagOf(answerOf('b')))
    expect(etagOf(answerOf('a'))).toMatch(/^"[\w-]+"$/)
  })

  test.each([
    ['"abc"', true],
    ['W/"abc"', true],
    ['"x", "abc"', true],
    ['*', true],
    ['"ab"', false],
    [undefined, false],
  ])('is named by If-None-Match %s: %s', (header, matches) => {
    expect(matchesEtag(header, '"abc"')).toBe(matches)
  })
})
