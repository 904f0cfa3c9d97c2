import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { postGraphql } from '@confluence/protocol/lib/post-graphql'
import { projectRoot } from '@confluence/stack/build/paths'
import { temporaryDirectory } from '@confluence/stack/testing/temporary-directory'
import { afterAll, beforeAll } from 'vitest'
import { bundled } from './stack.ts'

export interface Result {
  exitCode: number
  stdout: string
  stderr: string
}

export interface RunOptions {
  env?: NodeJS.ProcessEnv
  cwd?: string
}

/** The built command, and a gateway that it can ask. */
export interface Scene {
  /** The command's file. */
  readonly command: string
  /** A running `start` on the recording `smoke`, synced. */
  readonly url: string
  /** Runs the command against that gateway, piped. */
  run(...args: readonly string[]): Promise<Result>
  /** The same with other settings, and without its gateway in the environment. */
  runWith(options: RunOptions, ...args: readonly string[]): Promise<Result>
  /** Asks the gateway by other means. */
  ask<Data>(query: string): Promise<Data>
}

const START_TIMEOUT = 300_000

/** Bundles the command once and starts it on `smoke` before the tests of a file; stops and deletes both after them. */
export function useScene(): Scene {
  const directory = join(projectRoot, `dist.test-${process.pid}`)
  const command = join(directory, 'confluence.js')
  let stop = async () => {}
  let url = ''
  const runWith: Scene['runWith'] = (options, ...args) => runNode([command, ...args], options)

  beforeAll(async () => {
    await bundle(directory)
    const data = join(await temporaryDirectory(), 'data')
    const args = [command, 'start', '--recording', bundled('smoke'), '--data', data, '--port', '0']
    // Nothing listens there, and nothing has to: all traffic of a stack stays on this machine.
    const proxy = 'http://127.0.0.1:9'
    const env = { ...process.env, HTTP_PROXY: proxy, HTTPS_PROXY: proxy, ALL_PROXY: proxy }
    const server = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'], env })
    stop = async () => {
      if (server.exitCode !== null) return
      server.kill('SIGINT')
      await once(server, 'exit')
    }
    let output = ''
    await new Promise<void>((resolve, reject) => {
      server.stdout.on('data', (data) => {
        output += data
        if (output.includes('both chains are synced')) resolve()
      })
      server.once('exit', () => reject(new Error(`start has ended: ${output}`)))
    })
    url = /http:\/\/localhost:\d+/.exec(output)?.[0] ?? ''
    const healthy = async () => (await runWith({}, 'status', '--url', url)).exitCode === 0
    while (!(await healthy()));
  }, START_TIMEOUT)
  afterAll(async () => {
    await stop()
    await rm(directory, { recursive: true, force: true })
  }, 60_000)

  return {
    command,
    get url() {
      return url
    },
    run: (...args) => runWith({ env: { CONFLUENCE_URL: url } }, ...args),
    runWith,
    ask: (query) => postGraphql(`${url}/graphql`, query),
  }
}

async function bundle(directory: string): Promise<void> {
  const program = ['--import', 'tsx', join('tools', 'package', 'main.ts'), directory]
  const { exitCode, stderr } = await runNode(program, { cwd: projectRoot })
  if (exitCode !== 0) throw new Error(stderr)
}

/** Runs Node.js until it ends. */
export function runNode(args: readonly string[], { env, cwd }: RunOptions = {}): Promise<Result> {
  const options = { maxBuffer: 2 ** 27, env: { ...process.env, ...env }, ...(cwd && { cwd }) }
  return new Promise((resolve) => {
    execFile(process.execPath, args, options, (error, stdout, stderr) => {
      resolve({ exitCode: typeof error?.code === 'number' ? error.code : error ? -1 : 0, stdout, stderr })
    })
  })
}

/** The rows of NDJSON. */
export function rowsOf(stdout: string): Record<string, unknown>[] {
  return stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
}
