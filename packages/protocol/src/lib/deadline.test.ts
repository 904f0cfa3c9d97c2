import { getEventListeners } from 'node:events'
import { expect, test } from 'vitest'
import { withDeadline } from './deadline.ts'

/** Ends only when its signal is aborted. */
const hang = (signal: AbortSignal) =>
  new Promise<never>((_, reject) => {
    if (signal.aborted) reject(signal.reason)
    signal.addEventListener('abort', () => reject(signal.reason))
  })

test('gives what the action gives, and leaves nothing with the other signal', async () => {
  const { signal } = new AbortController()
  expect(await withDeadline(1_000, signal, async () => 7)).toBe(7)
  await expect(withDeadline(10, signal, hang)).rejects.toThrow('no answer in time')
  expect(getEventListeners(signal, 'abort')).toEqual([])
})

test('ends what takes too long, as a timeout', async () => {
  await expect(withDeadline(10, undefined, hang)).rejects.toMatchObject({ name: 'TimeoutError' })
})

test('ends also where the action does not', async () => {
  const deaf = () => new Promise<never>(() => {})
  await expect(withDeadline(10, undefined, deaf)).rejects.toMatchObject({ name: 'TimeoutError' })
  await expect(withDeadline(10_000, AbortSignal.abort(new Error('stopped')), deaf)).rejects.toThrow('stopped')
})

test('ends with the other signal, for its reason, also where that came before', async () => {
  const other = new AbortController()
  const hanging = withDeadline(60_000, other.signal, hang)
  other.abort(new Error('stopped'))
  await expect(hanging).rejects.toThrow('stopped')
  await expect(withDeadline(60_000, other.signal, hang)).rejects.toThrow('stopped')
})
