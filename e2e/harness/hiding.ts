import { expect } from 'vitest'
import { newData, stop, untilHealth, wordsOf } from './faults.ts'
import { leaksBelow, leaksIn, leaksInTitles, type PlantedEndpoint } from './planted.ts'
import { type Started, urlOf } from './start.ts'

const ACCOUNT = `0x${'12'.repeat(20)}`
const UNKNOWN = JSON.stringify({ query: '{ nothing }' })
const META = JSON.stringify({ query: '{ _meta { block { number } } }' })

/** Starts the command, from the sources or built. */
export type Run = (args: readonly string[], env?: NodeJS.ProcessEnv) => Started

/** Command lines that ask a gateway; its --url is left out. */
export const asking: readonly (readonly string[])[] = [
  ['status'],
  ['doctor'],
  ['delegator', ACCOUNT],
  ['progress'],
  ['pools'],
  ['pool', ACCOUNT],
  ['tickets'],
  ['senders'],
  ['rounds'],
  ['polls'],
  ['poll', ACCOUNT],
  ['days'],
  ['export', 'pools'],
  ['claim', ACCOUNT],
  ['proof', ACCOUNT],
  ['earnings', ACCOUNT],
  ['events', ACCOUNT],
  ['continuity'],
  ['migrate', ACCOUNT],
  ['slashing', ACCOUNT, '40'],
  ['funds-needed', '0.01'],
]

/** Waits until they end. No secret may be in their output, or in the title of a process that they start. */
export async function expectToHide(all: readonly Started[]): Promise<void> {
  const titles: string[] = []
  const watch = setInterval(() => titles.push(...all.flatMap(({ pid }) => leaksInTitles(pid))), 200)
  try {
    await Promise.all(all.map(({ ended }) => ended))
  } finally {
    clearInterval(watch)
  }
  expect([...all.flatMap(({ output }) => leaksIn('output', output())), ...titles]).toEqual([])
}

/** What a gateway answers at each of its endpoints, headers included. */
export async function answersOf(url: string): Promise<string> {
  const json = { 'content-type': 'application/json' }
  const posts = ['/graphql', '/subgraphs/l1', '/subgraphs/l2'].flatMap((path) =>
    [UNKNOWN, META, 'no JSON'].map((body) => [path, { method: 'POST', headers: json, body }] as const),
  )
  const gets = ['/healthz', '/ready', '/metrics', '/', '/nothing', '/graphql?query={nothing}']
  const texts: string[] = []
  for (const [path, request] of [...gets.map((path) => [path, {}] as const), ...posts]) {
    const answer = await fetch(`${url}${path}`, request)
    texts.push(JSON.stringify([...answer.headers]), await answer.text())
  }
  return texts.join('\n')
}

/** Runs a gateway in front of the subgraphs of another one: while that works, refuses with its secrets in the words, and is gone. */
export async function expectGatewayToHide(run: Run, gateway: PlantedEndpoint): Promise<void> {
  gateway.mode = 'works'
  const below = (path: string) => gateway.url.replace('?', `/${path}?`)
  const subgraphs = ['--l1-subgraph', below('subgraphs/l1'), '--l2-subgraph', below('subgraphs/l2')]
  const data = await newData()
  const started = run(['start', ...subgraphs, '--data', data, '--port', '0', '--poll-interval', '1'])
  await started.says('is in front of both')
  const url = urlOf(started)
  const ready = async () => (await fetch(`${url}/ready`)).status
  await expect.poll(ready, { timeout: 30_000 }).toBe(200)
  const leaks = leaksIn('works', await answersOf(url))
  let words = ''
  for (const mode of ['quotes', 'gone'] as const) {
    gateway.mode = mode
    words = wordsOf(await untilHealth(url, (health) => wordsOf(health) !== words))
    leaks.push(...leaksIn(mode, await answersOf(url)))
  }
  await stop(started, data)
  expect([...leaks, ...leaksIn('output', started.output()), ...leaksBelow(data)]).toEqual([])
}
