import { execFile, spawn } from 'node:child_process'
import { chown, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { poll } from '@confluence/protocol/lib/poll'
import { UserError } from '@confluence/protocol/lib/user-error'
import type { DataDirectory } from '../data-directory.ts'
import type { Child } from '../processes/child-process.ts'
import { lastFault } from '../processes/log-file.ts'
import { freePorts } from '../processes/ports.ts'
import type { Supervisor } from '../processes/supervisor.ts'
import { type Identity, type PostgresBinaries, reachable } from './postgres-binaries.ts'

export interface PostgresOptions {
  binaries: PostgresBinaries
  identity: Identity | undefined
  data: DataDirectory
  /** Databases that must be there; made where they are not. */
  databases: readonly string[]
  /** Whether the data must survive a crash of the machine. */
  durable: boolean
  supervisor: Supervisor
}

/** A PostgreSQL server of our own, on a free port of the loopback interface. */
export interface Postgres {
  process: Child
  /** Connection string of one of its databases. */
  urlOf(database: string): string
}

const USER = 'confluence'
const READY = 'database system is ready to accept connections'
const START_TIMEOUT = 60_000
const run = promisify(execFile)

/** Starts PostgreSQL, making its files first if need be. Throws UserError that quotes its log if it does not start. */
export async function startPostgres(options: PostgresOptions): Promise<Postgres> {
  const { binaries, identity, data, databases, supervisor } = options
  const server = join(binaries.directory, 'bin', 'postgres')
  const logFile = join(data.logs, 'postgres.log')
  const directory = await clusterDirectory(data, identity)
  if (await isCluster(directory)) await stopOrphan(directory)
  else await initialise(directory, logFile, options)
  await createDatabases(server, directory, databases, identity)
  const [port] = await freePorts(1)
  const child = await supervisor.start({
    title: 'PostgreSQL',
    command: server,
    args: [
      '-D',
      directory,
      '-p',
      `${port}`,
      ...settings(options.durable).flatMap((setting) => ['-c', setting]),
    ],
    identity,
    logFile,
    grace: 20_000,
  })
  const ended = child.exited.then((how) => ({ how }))
  const ready = poll(async () => ((await readFile(logFile, 'utf8')).includes(READY) ? true : undefined), {
    timeout: START_TIMEOUT,
  })
  const outcome = await Promise.race([ready, ended])
  if (outcome !== true) {
    await child.stop(true)
    const how = outcome ? outcome.how : `was not ready after ${START_TIMEOUT / 1000} s`
    throw new UserError(`PostgreSQL ${how}: ${lastFault(logFile) ?? 'it said nothing'} (see ${logFile})`)
  }
  return {
    process: child,
    urlOf: (database) => `postgresql://${USER}:${data.password}@127.0.0.1:${port}/${database}`,
  }
}

/**
 * What differs from PostgreSQL's defaults. All data can be indexed again, so nobody needs to wait for the disk at each
 * commit: after a crash of the machine the last moments are missing, and graph-node indexes them again. Where input
 * is a recording, even the whole cluster is quicker made anew than kept safe.
 */
function settings(durable: boolean): string[] {
  return [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'synchronous_commit=off',
    ...(durable ? [] : ['fsync=off', 'full_page_writes=off']),
    'wal_level=minimal',
    'max_wal_senders=0',
    'max_wal_size=2GB',
    'shared_buffers=256MB',
    'work_mem=16MB',
    'jit=off',
  ]
}

/**
 * Where the cluster's files are: in the data directory, or in a place that PostgreSQL's user can enter. There they
 * outlive a data directory that was deleted, so a new data directory begins with new files.
 */
async function clusterDirectory(
  { path, fresh }: DataDirectory,
  identity: Identity | undefined,
): Promise<string> {
  const directory = join(await reachable(path, identity), 'postgres')
  if (fresh) await rm(directory, { recursive: true, force: true })
  return directory
}

async function isCluster(directory: string): Promise<boolean> {
  return stat(join(directory, 'PG_VERSION')).then(
    () => true,
    () => false,
  )
}

async function initialise(
  directory: string,
  logFile: string,
  { binaries, identity, data }: PostgresOptions,
): Promise<void> {
  // What a first start that was interrupted has left behind.
  await rm(directory, { recursive: true, force: true })
  await mkdir(directory, { recursive: true, mode: 0o700 })
  const passwordFile = `${directory}.password`
  await writeFile(passwordFile, `${data.password}\n`, { mode: 0o600 })
  if (identity) {
    await chown(directory, identity.uid, identity.gid)
    await chown(passwordFile, identity.uid, identity.gid)
  }
  const flags = ['--auth=scram-sha-256', '--encoding=UTF8', '--locale=C', '--no-sync', '--no-instructions']
  const initdb = join(binaries.directory, 'bin', 'initdb')
  try {
    await run(initdb, [`--pgdata=${directory}`, `--username=${USER}`, `--pwfile=${passwordFile}`, ...flags], {
      ...identity,
      cwd: binaries.directory,
    })
  } catch (cause) {
    await rm(directory, { recursive: true, force: true })
    await writeFile(logFile, (cause as { stderr?: string }).stderr || String(cause))
    throw new UserError(`PostgreSQL cannot make its files: ${lastFault(logFile)} (see ${logFile})`, { cause })
  } finally {
    await rm(passwordFile, { force: true })
  }
}

/** Makes databases without a running server, so that no client library is needed. */
async function createDatabases(
  server: string,
  directory: string,
  databases: readonly string[],
  identity: Identity | undefined,
): Promise<void> {
  const single = spawn(server, ['--single', '-D', directory, '-c', 'fsync=off', 'postgres'], {
    ...identity,
    cwd: directory,
    stdio: ['pipe', 'ignore', 'pipe'],
  })
  let output = ''
  single.stderr.on('data', (chunk) => {
    output += chunk
  })
  single.stdin.on('error', () => {})
  single.stdin.end(databases.map((name) => `CREATE DATABASE "${name}"\n`).join(''))
  const code = await new Promise<number | null>((resolve, reject) => {
    single.once('error', reject).once('close', resolve)
  })
  const faults = output.split('\n').filter((line) => /\b(ERROR|FATAL|PANIC):/.test(line))
  const fault = faults.find((line) => !line.includes('already exists'))
  if (code || fault)
    throw new UserError(`PostgreSQL cannot open ${directory}: ${fault ?? `exit code ${code}`}`)
}

/** Ends a server that still runs on these files although whoever started it is gone. */
async function stopOrphan(directory: string): Promise<void> {
  const pidFile = join(directory, 'postmaster.pid')
  const pid = Number((await readFile(pidFile, 'utf8').catch(() => '')).split('\n')[0])
  if (!(pid > 1)) return
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
  if (!command.split('\0').includes(directory)) return
  process.kill(pid, 'SIGINT')
  await poll(async () => ((await stat(pidFile).catch(() => undefined)) ? undefined : true), {
    timeout: 20_000,
  })
}
