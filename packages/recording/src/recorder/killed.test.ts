import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { openChainStore } from '../store/chain-store.ts'
import { chainOf, providerOf, recordedKeys, scratchDirectory, wantedLogs } from './test-support.ts'

const KILLS = 25
/** Longest time between a start and its kill, in milliseconds. */
const LONGEST = 2_500

test(`a recorder that is killed ${KILLS} times records what is there, once`, async () => {
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
    await delay((seed / 0x7fffffff) * LONGEST)
    // What is at the head is reorganised now and then, also while nothing is running.
    if (kill > 15) chain.setHead(chain.head + 7)
    if (kill > 15 && kill % 3 === 0) chain.reorg(3, 1)
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
    await expect.poll(() => recordedTo().to, { timeout: 60_000, interval: 500 }).toBe(chain.head)
  } finally {
    child.kill('SIGKILL')
  }
  expect(recordedTo().logs).toEqual(wantedLogs(chain, chain.head))
  expect(new Set(reached).size).toBeGreaterThan(5)
}, 400_000)
