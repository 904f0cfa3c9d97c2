import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { poll } from '@confluence/protocol/lib/poll'
import { projectRoot } from '@confluence/stack/build/paths'
import { afterAll, afterEach, beforeEach } from 'vitest'
import { processesOf } from './stack.ts'

const PATIENCE = 300_000

/** What a stack says when both chains are synced. */
export const SYNCED = 'both chains are synced'

/** A command as a shell runs it. */
export interface Started {
  readonly pid: number
  /** The exit code; for one that a signal ended 128 and the signal's number, as shells have it. */
  readonly ended: Promise<number>
  /** Standard output and error, so far. */
  output(): string
  /** Waits until it has said so. Throws with all it said if it ends before. */
  says(text: string): Promise<void>
}

const running: number[] = []
let fromBefore = 0

beforeEach(() => {
  fromBefore = running.length
})
afterEach(() => killAll(fromBefore))
afterAll(() => killAll(0))

function killAll(from: number): void {
  for (const pid of running.splice(from)) kill(-pid, 'SIGKILL')
}

/**
 * Runs a command in a process group of its own, to which a Ctrl-C goes. What is left of it is killed after the test, or after
 * all where it was started before them.
 */
export function run(command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Started {
  const child = spawn(command, args, { cwd: projectRoot, detached: true, env: { ...process.env, ...env } })
  const pid = child.pid as number
  running.push(pid)
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk))
  const ended = new Promise<number>((resolve) => {
    child.once('close', (code, signal) => resolve(code ?? 128 + (signal ? constants.signals[signal] : 0)))
  })
  return {
    pid,
    ended,
    output: () => output,
    async says(text) {
      const heard = poll(() => output.includes(text), { timeout: PATIENCE })
      const said = await Promise.race([heard, ended])
      if (said !== true) throw new Error(`never said "${text}":\n${output}`)
    },
  }
}

/** Runs `confluence`, from the sources. */
export const confluence = (args: readonly string[], env?: NodeJS.ProcessEnv): Started =>
  run(process.execPath, ['--import', 'tsx', 'packages/cli/src/main.ts', ...args], env)

/** Signals a process, or with a negative number its group, if it is there. */
export function kill(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch {
    // It has ended.
  }
}

/** Where a stack that was started answers. */
export function urlOf({ output }: Pick<Started, 'output'>): string {
  return /http:\/\/localhost:\d+/.exec(output())?.[0] ?? 'no URL'
}

/** The processes of a data directory that are left after a while; none, if all goes well. */
export async function left(data: string, timeout = 30_000): Promise<string[]> {
  await poll(async () => (await processesOf(data)).length === 0, { timeout })
  return processesOf(data)
}

/** The process that runs the command, below npm and its shell. */
export async function mainProcess(data: string): Promise<number> {
  const [main = ''] = (await processesOf(data)).filter((process) =>
    /^\d+ \S*node .*cli\/(src\/main\.ts|confluence\.mjs)/.test(process),
  )
  if (!main) throw new Error(`no process runs the command on ${data}`)
  return Number(main.split(' ')[0])
}
