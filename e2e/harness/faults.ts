import { join } from 'node:path'
import { poll } from '@confluence/protocol/lib/poll'
import { temporaryDirectory } from '@confluence/stack/testing/temporary-directory'
import { beforeAll, expect } from 'vitest'
import { allEntities, type Entities } from './entities.ts'
import { type Joined, joined } from './joined.ts'
import { bundled } from './stack.ts'
import { confluence, kill, left, type Started, SYNCED, urlOf } from './start.ts'

/** How long a monitor waits for an answer. */
const PROBE_TIMEOUT = 2_000

/** All that a stack holds and answers. */
export interface State {
  l1: Entities
  l2: Entities
  joined: Joined
}

/** What /healthz answers, as far as tests look at it. */
export interface Health {
  status: 'ok' | 'degraded' | 'unavailable'
  l1: ChainHealth
  l2: ChainHealth
}

interface ChainHealth {
  synced: boolean
  block: number | null
  error: string | null
  warnings: { code: string; message: string }[]
}

/** A data directory that does not exist yet. */
export const newData = async (): Promise<string> => join(await temporaryDirectory(), 'data')

/** `confluence start` on the recording `smoke`. */
export const startSmoke = (data: string, ...more: string[]): Started =>
  confluence(['start', '--recording', bundled('smoke'), '--data', data, '--port', '0', ...more])

export async function stateOf(url: string): Promise<State> {
  const [l1, l2] = [await allEntities(`${url}/subgraphs/l1`), await allEntities(`${url}/subgraphs/l2`)]
  return { l1, l2, joined: await joined(url) }
}

/** What a clean index of `smoke` holds and answers; there when tests run. */
export function useTruth(): { readonly state: State } {
  let state: State
  beforeAll(async () => {
    const data = await newData()
    const clean = startSmoke(data)
    await clean.says(SYNCED)
    state = await stateOf(urlOf(clean))
    await stop(clean, data)
  })
  return {
    get state() {
      return state
    },
  }
}

/** Ends a stack as a service manager does, in order. */
export async function stop({ pid, ended }: Started, data: string): Promise<void> {
  kill(pid, 'SIGTERM')
  expect(await ended).toBe(130)
  expect(await left(data)).toEqual([])
}

/** Asks as a monitor does: an answer that comes late is none. */
export async function health(url: string): Promise<Health> {
  const ask = (path: string) => fetch(`${url}${path}`, { signal: AbortSignal.timeout(PROBE_TIMEOUT) })
  const [answer, metrics] = await Promise.all([ask('/healthz'), ask('/metrics')])
  expect(metrics.status).toBe(200)
  await metrics.text()
  const report = (await answer.json()) as Health
  expect(answer.status).toBe(report.status === 'unavailable' ? 503 : 200)
  return report
}

/** Asks for the health until it is as it should be; each answer has to come in time. Throws with the last one if it never is. */
export async function untilHealth(
  url: string,
  right: (health: Health) => boolean,
  timeout = 60_000,
): Promise<Health> {
  let last: Health | undefined
  const look = async () => {
    last = await health(url)
    return right(last) && last
  }
  const found = await poll(look, { interval: 200, timeout })
  if (!found) throw new Error(`after ${timeout / 1000} s still ${JSON.stringify(last)}`)
  return found
}

/** All that a health says in words. */
export const wordsOf = ({ l1, l2 }: Health): string =>
  [l1, l2].flatMap(({ error, warnings }) => [error, ...warnings.map(({ message }) => message)]).join('; ')
