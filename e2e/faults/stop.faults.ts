import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { poll } from '@confluence/protocol/lib/poll'
import { listening } from '@confluence/protocol/testing/listening'
import { openRecording } from '@confluence/recording/recording'
import { startReplay } from '@confluence/recording/server'
import { describe, expect, onTestFinished, test } from 'vitest'
import { newData, startSmoke } from '../harness/faults.ts'
import { faultyRpc } from '../harness/faulty-rpc.ts'
import { startOver } from '../harness/rpc-scene.ts'
import { runs, seeded } from '../harness/seeded.ts'
import { bundled, processesOf } from '../harness/stack.ts'
import { confluence, kill, left, type Started, SYNCED } from '../harness/start.ts'

const SECONDS = 1_000
const SIGNALS = ['SIGTERM', 'SIGINT'] as const
/** Exit code of a command that a signal has stopped, as docs/cli.md has it. */
const INTERRUPTED = 130

/** Sends a signal, to the whole group for a Ctrl-C; all has to be over within 10 s. */
async function expectEnd(started: Started, data: string, signal: NodeJS.Signals): Promise<void> {
  const began = performance.now()
  kill(signal === 'SIGINT' ? -started.pid : started.pid, signal)
  expect(await started.ended).toBe(INTERRUPTED)
  expect(await left(data, 10 * SECONDS)).toEqual([])
  expect(performance.now() - began).toBeLessThan(10 * SECONDS)
  expect(started.output()).not.toMatch(/^error:/m)
}

/** Waits until a command has begun its work: from then on signals are its own to handle. */
const begun = (data: string) => poll(() => existsSync(join(data, 'lock')), { timeout: 60 * SECONDS })

describe('SIGTERM or Ctrl-C at a random moment of a start', () => {
  test.for(runs(16))('run %i', async (number) => {
    const { below, pick } = seeded(`stop ${number}`)
    const data = await newData()
    const started = startSmoke(data)
    await begun(data)
    await delay(below(8 * SECONDS))
    await expectEnd(started, data, pick(SIGNALS))
  })
})

describe('SIGTERM while a server hangs', () => {
  test.for(['gnd dev', 'postgres'])('%s is stopped by SIGSTOP', async (command) => {
    const data = await newData()
    const started = startSmoke(data)
    await started.says(SYNCED)
    for (const line of await processesOf(data)) {
      if (line.includes(command) && !line.includes('main.ts')) kill(Number.parseInt(line, 10), 'SIGSTOP')
    }
    await expectEnd(started, data, 'SIGTERM')
  })
})

describe('SIGTERM or Ctrl-C while an RPC endpoint hangs', () => {
  const hanging = async () => {
    const server = await listening(() => {})
    onTestFinished(server.close)
    return server
  }

  test.for([[], ['--direct']])('from the start on, %o', async (flags) => {
    const server = await hanging()
    const data = await newData()
    const started = await startOver({ l1: server, l2: server }, data, flags)
    await begun(data)
    await delay(1 * SECONDS)
    await expectEnd(started, data, 'SIGTERM')
  })

  test.for([[], ['--direct']])('after the sync, %o', async (flags) => {
    const recording = openRecording(bundled('smoke'))
    const nodes = { l1: await startReplay(recording.l1), l2: await startReplay(recording.l2) }
    const rpc = { l1: await faultyRpc(nodes.l1.url), l2: await faultyRpc(nodes.l2.url) }
    onTestFinished(async () => {
      for (const { close } of [nodes.l1, nodes.l2, rpc.l1, rpc.l2]) await close()
    })
    const data = await newData()
    const started = await startOver(rpc, data, flags)
    await started.says(SYNCED)
    rpc.l1.fault = rpc.l2.fault = () => {}
    await delay(13 * SECONDS)
    await expectEnd(started, data, 'SIGINT')
  })

  test('of record', async () => {
    let asked = false
    const server = await listening(() => {
      asked = true
    })
    onTestFinished(server.close)
    const data = await newData()
    const started = confluence(['record', '--l1-rpc', server.url, '--l2-rpc', server.url, '-o', data])
    await poll(() => asked, { timeout: 60 * SECONDS })
    await expectEnd(started, data, 'SIGTERM')
  })
})

describe('Ctrl-C of a command that takes its time', () => {
  test('verify, at a random moment', async () => {
    const { below } = seeded('stop verify')
    const started = confluence(['verify', bundled('smoke')])
    await delay(3 * SECONDS + below(10 * SECONDS))
    const began = performance.now()
    kill(-started.pid, 'SIGINT')
    expect(await started.ended).toBe(INTERRUPTED)
    expect(performance.now() - began).toBeLessThan(10 * SECONDS)
  })

  test('replay', async () => {
    const started = confluence(['replay', bundled('smoke'), '--chain', 'l1', '--port', '0'])
    await started.says('Ctrl-C stops')
    kill(-started.pid, 'SIGINT')
    expect(await started.ended).toBe(INTERRUPTED)
  })
})
