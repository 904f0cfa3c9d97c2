import { readdir, readFile, readlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { postGraphql } from '@confluence/protocol/lib/post-graphql'
import type { Chain, Recording } from '@confluence/recording/recording'
import { projectRoot } from '@confluence/stack/build/paths'
import { readNetwork, recordingNetwork } from '@confluence/stack/networks/networks'
import { type Stack, startStack } from '@confluence/stack/stack'
import { temporaryDirectory } from '@confluence/stack/testing/temporary-directory'
import { afterAll, beforeAll } from 'vitest'

/** A stack that tests of a file share. */
export interface TestStack {
  readonly stack: Stack
  /** Sends a query to a chain's subgraph and returns its data. Throws with the messages if it has errors. */
  query<T>(chain: Chain, query: string, variables?: Record<string, unknown>): Promise<T>
}

/** A recording, and a stack that has indexed it. */
export interface Scene {
  recording: Recording
  stack: TestStack
}

const START_TIMEOUT = 600_000

/** A directory below the project's root `recordings`. */
export function bundled(name: string): string {
  return join(projectRoot, 'recordings', name)
}

/** Writes a networks file with the addresses of a recording, for a stack that gets its chains over RPC. */
export async function networksFile({ l1, l2 }: Recording): Promise<string> {
  const file = join(await temporaryDirectory(), 'networks.json')
  const book = {
    mainnet: recordingNetwork(l1.meta, readNetwork('mainnet')),
    'arbitrum-one': recordingNetwork(l2.meta, readNetwork('arbitrum-one')),
  }
  await writeFile(file, JSON.stringify(book))
  return file
}

/**
 * Starts a stack on a recording before the tests of a file, waits until it is synced, and stops it after them. With
 * `head`, the chains are held there, and are synced when that block is reached.
 */
export function useStack(recording: string, settings: { head?: number; rate?: number } = {}): TestStack {
  let stack: Stack | undefined
  beforeAll(async () => {
    const dataDirectory = join(await temporaryDirectory(), 'data')
    stack = await startStack({ sources: { recording, ...settings }, dataDirectory })
    await stack.waitUntilSynced()
  }, START_TIMEOUT)
  afterAll(() => stack?.stop(), 60_000)
  return {
    get stack() {
      if (!stack) throw new Error('the stack is there in tests only')
      return stack
    },
    query(chain, query, variables = {}) {
      return postGraphql(this.stack[chain].queryUrl, query, { variables })
    },
  }
}

/** Command lines of the running processes that have to do with a directory: it is in their arguments or they are in it. */
export async function processesOf(directory: string): Promise<string[]> {
  const found: string[] = []
  for (const pid of await readdir('/proc')) {
    if (!/^\d+$/.test(pid) || pid === `${process.pid}`) continue
    const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
    const place = await readlink(`/proc/${pid}/cwd`).catch(() => '')
    if (command.includes(directory) || place.startsWith(directory))
      found.push(`${pid} ${command.replaceAll('\0', ' ')}`)
  }
  return found
}
