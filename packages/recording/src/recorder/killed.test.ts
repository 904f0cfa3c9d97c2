import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { openChainStore } from '../store/chain-store.ts'
import { chainOf, patience, providerOf, recordedKeys, scratchDirectory, wantedLogs } from './test-support.ts'

// Each takes a start of Node: RECORDER_KILLS=25 for more.
const KILLS = Number(process.env.RECORDER_KILLS ?? 6)
/** Most requests between a start and its kill: more than all takes, so that some kills come after what was written. */
const MOST_REQUESTS = 3_000 * patience
/** Once there is nothing more to ask for, after so many milliseconds with few requests. */
const LONGEST = 1_000
const FEW = 40

test(
  `a recorder that is killed ${KILLS} times records what is there, once`,
  async () => {
    const chain = chainOf({ start: 1_000, step: 2_000 })
    const end = chain.head
    const provider = await providerOf(chain, { profile: { maxRange: 1_000 }, latency: 20 })
    const file = join(scratchDirectory(), 'l2.rec')
    const reached: number[] = []
    let seed = 1
    const start = async () => {
      const args = ['--import', 'tsx', join(import.meta.dirname, 'killed-recorder.ts'), provider.url, file]
      const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
      await once(child.stdout, 'data')
      return child
    }
    for (let kill = 0; kill < KILLS; kill++) {
      const child = await start()
      seed = (seed * 48_271) % 0x7fffffff
      const share = seed / 0x7fffffff
      const until = provider.requests + share * MOST_REQUESTS
      for (let idle = 0, seen = 0; provider.requests < until && idle < LONGEST; idle += 5) {
        await delay(5)
        if (provider.requests - seen < FEW) continue
        seen = provider.requests
        idle = 0
      }
      // What is at the head is reorganised now and then, also while nothing is running.
      if (kill > KILLS / 2) chain.setHead(chain.head + 7)
      if (kill > KILLS / 2 && kill % 2 === 0) chain.reorg(3, 1)
      child.kill('SIGKILL')
      await once(child, 'exit')
      const store = openChainStore(file)
      expect(recordedKeys(store).length).toBe(new Set(recordedKeys(store)).size)
      reached.push(store.to)
      store.close()
    }
    chain.setHead(end + 1_000)
    const child = await start()
    const recordedTo = () => {
      const store = openChainStore(file)
      const { to } = store
      const logs = recordedKeys(store)
      store.close()
      return { to, logs }
    }
    try {
      await expect.poll(() => recordedTo().to, { timeout: 60_000 * patience, interval: 500 }).toBe(chain.head)
    } finally {
      child.kill('SIGKILL')
    }
    expect(recordedTo().logs).toEqual(wantedLogs(chain, chain.head))
    expect(new Set(reached).size).toBeGreaterThan(1)
  },
  400_000 * patience,
)
