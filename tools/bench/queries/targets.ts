import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { poll } from '@confluence/protocol/lib/poll'
import { UserError } from '@confluence/protocol/lib/user-error'
import { projectRoot } from '@confluence/stack/build/paths'
import { startStack } from '@confluence/stack/stack'

/** What is measured. */
export interface Targets {
  /** GraphQL endpoint of the joined API. */
  gateway: string
  /** GraphQL endpoint of the L2 subgraph. */
  graphNode: string
  stop(): Promise<void>
}

/**
 * Starts graph-node on a recording, and when it is synced the gateway in front of it, in a process of its own as in
 * production. The database is made anew, and gone afterwards.
 */
export async function startTargets(
  recording: string,
  say: (text: string) => void,
  signal: AbortSignal,
): Promise<Targets> {
  const directory = await mkdtemp(join(tmpdir(), 'confluence-bench-'))
  const remove = () => rm(directory, { recursive: true, force: true })
  try {
    const stack = await startStack({
      sources: { recording },
      dataDirectory: join(directory, 'stack'),
      signal,
      report: (event) => event.kind === 'step' && say(event.text),
    })
    try {
      say('indexing')
      await Promise.race([stack.waitUntilSynced(), aborted(signal)])
      const { l1, l2 } = stack
      const gateway = await startGateway(
        [
          ...['--l1-subgraph', l1.queryUrl, '--l2-subgraph', l2.queryUrl],
          ...['--snapshot', join(recording, 'snapshot.json'), '--data', join(directory, 'gateway')],
        ],
        signal,
      )
      return {
        gateway: `${gateway.url}/graphql`,
        graphNode: l2.queryUrl,
        async stop() {
          await gateway.stop()
          await stack.stop()
          await remove()
        },
      }
    } catch (error) {
      await stack.stop()
      throw error
    }
  } catch (error) {
    await remove()
    throw error
  }
}

async function startGateway(
  options: readonly string[],
  signal: AbortSignal,
): Promise<{ url: string; stop(): Promise<void> }> {
  const args = ['--import', 'tsx', 'packages/cli/src/main.ts', 'start', '--port', '0', ...options]
  const child = spawn(process.execPath, args, { cwd: projectRoot, stdio: ['ignore', 'pipe', 'pipe'] })
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  const stop = async () => {
    child.kill('SIGTERM')
    await ended
  }
  try {
    const url = await addressOf(child)
    const ready = async () => (await fetch(`${url}/ready`)).ok
    if (!(await poll(ready, { timeout: 60_000, signal }))) throw new UserError(`${url} does not become ready`)
    return { url, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** The address that a starting gateway prints. */
function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = ''
    const listen = (chunk: Buffer) => {
      output += chunk
      const url = /http:\/\/\S+:\d+/.exec(output)?.[0]
      if (url) resolve(url)
    }
    child.stdout?.on('data', listen)
    child.stderr?.on('data', listen)
    child.once('close', () => reject(new UserError(`the gateway ended: ${output.trim()}`)))
  })
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => signal.addEventListener('abort', () => reject(new UserError('stopped'))))
}
