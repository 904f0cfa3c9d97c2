import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { createTurns } from './turns.ts'

test('40 actions run four at a time, in order, and failures give their turn back', async () => {
  const turns = createTurns(4)
  let running = 0
  let most = 0
  const done: number[] = []
  const actions = Array.from({ length: 40 }, (_, number) =>
    turns.take(async () => {
      most = Math.max(most, ++running)
      await setTimeout(1)
      running--
      done.push(number)
      if (number % 3 === 0) throw new Error('failed')
    }),
  )
  await Promise.allSettled(actions)
  expect(most).toBe(4)
  expect(done).toHaveLength(40)
})
