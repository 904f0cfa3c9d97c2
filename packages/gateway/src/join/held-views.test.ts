import { setTimeout } from 'node:timers/promises'
import { afterEach, expect, test, vi } from 'vitest'
import { quietView } from '../testing/test-endpoint.ts'
import { createHeldViews } from './held-views.ts'

const clock = vi.spyOn(performance, 'now')
afterEach(() => {
  clock.mockRestore()
})

test('a view is held for a minute since it was last asked for', async () => {
  // What the cache takes for now lasts a millisecond.
  const at = async (seconds: number) => {
    clock.mockReturnValue(seconds * 1_000)
    await setTimeout(5)
  }
  const views = createHeldViews()
  const view = await quietView('0x1', '0x2')
  await at(1_000)
  views.hold(view)
  for (const seconds of [1_050, 1_100, 1_150]) {
    await at(seconds)
    expect(views.get('0x1-0x2')).toBe(view)
  }
  await at(1_211)
  expect(views.get('0x1-0x2')).toBeUndefined()
})

test('those not used for longest make room', async () => {
  const views = createHeldViews()
  for (let number = 0; number < 16; number++) views.hold(await quietView('0x1', `0x${number}`))
  expect(views.get('0x1-0x0')).toBeDefined()
  views.hold(await quietView('0x1', '0x16'))
  expect(views.get('0x1-0x0')).toBeDefined()
  expect(views.get('0x1-0x1')).toBeUndefined()
})
