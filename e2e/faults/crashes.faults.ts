import { setTimeout as delay } from 'node:timers/promises'
import { poll } from '@confluence/protocol/lib/poll'
import { describe, expect, test } from 'vitest'
import {
  type Health,
  health,
  newData,
  startSmoke,
  stateOf,
  stop,
  untilHealth,
  useTruth,
} from '../harness/faults.ts'
import { runs, seeded } from '../harness/seeded.ts'
import { processesOf } from '../harness/stack.ts'
import { kill, left, SYNCED, urlOf } from '../harness/start.ts'
import { expectTruthAgain, type Kind, killSome, kinds } from './crash.ts'

const truth = useTruth()

/** From the command's start until both chains are synced, about. */
const SYNC = 8_000

describe('SIGKILL of a process, or of all, at a random moment of the first sync', () => {
  test.for(runs(25))('run %i', async (number) => {
    const { below, pick } = seeded(`crash while syncing ${number}`)
    const data = await newData()
    const started = startSmoke(data)
    await delay(500 + below(SYNC))
    const kind = pick(Object.keys(kinds) as Kind[])
    await poll(() => killSome(data, kind, below), { timeout: 10_000 })
    await expectTruthAgain(started, data, truth.state)
  })
})

describe('SIGKILL of a process, or of all, after the sync', () => {
  test.for(runs(14))('run %i', async (number) => {
    const { below } = seeded(`crash after syncing ${number}`)
    const all = Object.keys(kinds) as Kind[]
    const data = await newData()
    const started = startSmoke(data)
    await started.says(SYNCED)
    await delay(below(2_000))
    await killSome(data, all[number % all.length] as Kind, below)
    // A stack that heals needs a moment to notice.
    await delay(1_500)
    await expectTruthAgain(started, data, truth.state)
  })
})

describe('SIGKILL of all half a second into a first start', () => {
  test.for(runs(4))('run %i', async (number) => {
    const { below } = seeded(`crash at first ${number}`)
    const data = await newData()
    const started = startSmoke(data)
    await poll(async () => (await processesOf(data)).some((line) => line.includes('guardian')), {
      timeout: 20_000,
    })
    await delay(below(1_000))
    await killSome(data, 'all at once', below)
    await started.ended
    await left(data)
    await expectTruthAgain(started, data, truth.state)
  })
})

describe('SIGSTOP and SIGCONT', () => {
  test.for([
    ['graph-node', 'gnd dev'],
    ['PostgreSQL', 'postgres'],
  ] as const)('%s: health and metrics answer in time, say so, and recover', async ([, command]) => {
    const data = await newData()
    const started = startSmoke(data)
    await started.says(SYNCED)
    const url = urlOf(started)
    const paused = (await processesOf(data)).filter(
      (line) => line.includes(command) && !line.includes('main.ts'),
    )
    const signal = (name: NodeJS.Signals) => {
      for (const line of paused) kill(Number.parseInt(line, 10), name)
    }
    signal('SIGSTOP')
    const hangs = ({ error, warnings }: Health['l1']) =>
      /answer/.test(error ?? '') && warnings.some(({ code }) => code === 'UNREACHABLE')
    await untilHealth(url, ({ l1, l2 }) => hangs(l1) && hangs(l2), 30_000)
    await delay(3_000)
    expect((await health(url)).status).toBe('unavailable')
    signal('SIGCONT')
    await untilHealth(url, ({ status }) => status === 'ok', 20_000)
    expect(await stateOf(url)).toEqual(truth.state)
    await stop(started, data)
  })
})
