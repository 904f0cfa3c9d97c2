import { expect } from 'vitest'
import { type State, startSmoke, stateOf, stop, untilHealth } from '../harness/faults.ts'
import { processesOf } from '../harness/stack.ts'
import { kill, type Started, SYNCED, urlOf } from '../harness/start.ts'

/** Kinds of processes of a stack, and how their command lines look. */
export const kinds = {
  command: /cli\/src\/main\.ts/,
  guardian: /guardian\.sh/,
  'graph-node': /gnd dev/,
  PostgreSQL: /bin\/postgres/,
  'a PostgreSQL worker': /postgres: (confluence|checkpointer|walwriter)/,
  'command and guardian': /main\.ts|guardian/,
  'all at once': /./,
}
export type Kind = keyof typeof kinds

/** Kills one process of a kind, or all of a kind that is several. Returns whether there was one. */
export async function killSome(
  data: string,
  kind: Kind,
  choose: (limit: number) => number,
): Promise<boolean> {
  const found = (await processesOf(data)).filter((line) => kinds[kind].test(line))
  const victims =
    kind.includes(' and ') || kind.startsWith('all') ? found : found.slice(choose(found.length)).slice(0, 1)
  for (const line of victims) kill(Number.parseInt(line, 10), 'SIGKILL')
  return victims.length > 0
}

/** After a plain restart, or without one where the stack heals itself, all is as in a clean index. */
export async function expectTruthAgain(started: Started, data: string, truth: State): Promise<void> {
  const healed = started.says(SYNCED).then(() => untilHealth(urlOf(started), ({ status }) => status === 'ok'))
  const ended = started.ended.then(() => false)
  const heals = await Promise.race([
    healed.then(
      () => true,
      () => ended,
    ),
    ended,
  ])
  const running = heals ? started : startSmoke(data)
  await running.says(SYNCED)
  expect(await stateOf(urlOf(running))).toEqual(truth)
  await stop(running, data)
}
