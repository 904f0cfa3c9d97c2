import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { isRunning, startTimeOf } from './process-identity.ts'

describe('isRunning', () => {
  test('knows a process by its id and start time', () => {
    expect(isRunning(process.pid, startTimeOf(process.pid))).toBe(true)
    expect(isRunning(process.pid)).toBe(true)
  })

  test('does not take another process with the same id for it', () => {
    expect(isRunning(process.pid, '1@another-boot')).toBe(false)
  })

  test('does not take a thread for a process', () => {
    const thread = readdirSync(`/proc/${process.pid}/task`)
      .map(Number)
      .find((id) => id !== process.pid)
    expect(thread).toBeDefined()
    expect(isRunning(thread as number)).toBe(false)
  })

  test('is false for a process that has ended', async () => {
    const child = spawn('true')
    const started = startTimeOf(child.pid as number)
    await once(child, 'exit')
    expect(isRunning(child.pid as number, started)).toBe(false)
  })

  test.each([0, -1, 1.5, Number.NaN])('is false for %s, which is not a process id', (pid) => {
    expect(isRunning(pid)).toBe(false)
  })
})
