import { execFile } from 'node:child_process'
import { access, constants, readFile, stat, statfs } from 'node:fs/promises'
import { createServer } from 'node:net'
import { availableParallelism, totalmem } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { UserError } from '@confluence/protocol/lib/user-error'
import { buildDirectory } from '@confluence/stack/build/build'
import { findGraphNode } from '@confluence/stack/graph-node/graph-node-binary'
import { chains } from '@confluence/stack/networks/chain-profiles'
import { findPostgres, serverIdentity } from '@confluence/stack/postgres/postgres-binaries'
import { readPackage } from '../../version.ts'
import { type Finding, finding } from './finding.ts'

const GIB = 2 ** 30
const run = promisify(execFile)

/** What `start` needs of this machine. */
export function checkMachine({ data, port }: { data: string; port: number }): Promise<Finding[]> {
  return Promise.all([
    finding('machine', machine),
    finding('Node.js', node),
    finding('graph-node', graphNode),
    finding('PostgreSQL', postgres),
    finding('subgraphs', subgraphs),
    finding('data directory', () => disk(data)),
    finding('port', () => freePort(port)),
  ])
}

async function machine() {
  const memory = totalmem() / GIB
  const text = `${process.platform}-${process.arch}, ${availableParallelism()} cores, ${memory.toFixed(1)} GiB of memory`
  if (memory >= 1.9) return { level: 'ok', text } as const
  return { level: 'warn', text: `${text}: indexing the real chains takes about 2 GiB` } as const
}

async function node() {
  const { engines } = readPackage()
  const needed = engines.node.replace(/^>=/, '')
  const text = `${process.versions.node} (${engines.node} is needed)`
  if (isAtLeast(process.versions.node, needed)) return { level: 'ok', text } as const
  return { level: 'fail', text: `${text}: install a newer Node.js, see https://nodejs.org` } as const
}

/** Compares versions of the form 1.2.3. */
export function isAtLeast(version: string, needed: string): boolean {
  const [own, other] = [version, needed].map((text) => text.split('.').map(Number))
  for (const [at, part] of (other ?? []).entries()) {
    const difference = (own?.[at] ?? 0) - part
    if (difference !== 0) return difference > 0
  }
  return true
}

async function graphNode() {
  const binary = findGraphNode()
  return {
    level: 'ok',
    text: await runs(binary, 'gnd cannot run here: it needs glibc and libpq of a common Linux'),
  } as const
}

async function postgres() {
  const identity = serverIdentity()
  const { directory } = await findPostgres(identity)
  const version = await runs(join(directory, 'bin', 'postgres'), 'PostgreSQL cannot run here: repeat npm ci')
  return { level: 'ok', text: `${version}${identity ? `, as the user ${identity.name}` : ''}` } as const
}

/** The version of a program. Throws UserError with `advice` if it does not run. */
async function runs(binary: string, advice: string): Promise<string> {
  try {
    const { stdout } = await run(binary, ['--version'], { timeout: 20_000 })
    return stdout.trim().split('\n')[0] ?? ''
  } catch (error) {
    const { stderr, message } = error as Error & { stderr?: string }
    const [reason] = (stderr || message).trim().split('\n')
    throw new UserError(`${advice} (${reason})`)
  }
}

async function subgraphs() {
  const manifests = chains.map((chain) => join(buildDirectory(chain), 'subgraph.yaml'))
  const built = await Promise.all(manifests.map((file) => stat(file).catch(() => undefined)))
  if (built.every(Boolean)) return { level: 'ok', text: 'both are built' } as const
  return {
    level: 'warn',
    text: 'not built yet: `confluence start` or `confluence build` builds them',
  } as const
}

async function disk(data: string) {
  const path = resolve(data)
  const place = await nearest(path)
  await access(place, constants.W_OK).catch(() => {
    throw new UserError(`${place} is not writable: name another place with --data`)
  })
  const { bavail, bsize } = await statfs(place)
  const free = (bavail * bsize) / GIB
  const used = (await readFile(join(path, 'stack.json')).catch(() => undefined))
    ? 'in use from an earlier run'
    : 'new'
  const text = `${path} (${used}), ${free.toFixed(1)} GiB free`
  if (free >= 5) return { level: 'ok', text } as const
  if (free >= 0.5)
    return { level: 'warn', text: `${text}: enough for a recording; the real chains take more` } as const
  return { level: 'fail', text: `${text}: make room, or name another place with --data` } as const
}

/** The directory itself, or the first one above it that exists. */
async function nearest(path: string): Promise<string> {
  for (let at = path; ; at = dirname(at)) {
    if ((await stat(at).catch(() => undefined))?.isDirectory() || at === dirname(at)) return at
  }
}

async function freePort(port: number) {
  const server = createServer()
  const code = await new Promise<string | undefined>((settle) => {
    server.once('error', (error: NodeJS.ErrnoException) => settle(error.code ?? error.message))
    server.listen(port, '127.0.0.1', () => settle(undefined))
  })
  await new Promise((closed) => server.close(closed))
  if (!code) return { level: 'ok', text: `${port} is free` } as const
  if (code === 'EADDRINUSE') {
    return {
      level: 'warn',
      text: `${port} is in use: if not by \`confluence start\`, choose another with --port`,
    } as const
  }
  return {
    level: 'fail',
    text: `${port} cannot be listened on (${code}): choose one above 1023 with --port`,
  } as const
}
