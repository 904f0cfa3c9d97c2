import { chown, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { UserError } from '@confluence/protocol/lib/user-error'
import { exists } from '../build/files.ts'
import { replaceDirectory } from '../build/stamped-build.ts'
import type { DataDirectory } from '../data-directory.ts'
import { makeDirectory } from '../make-directory.ts'
import { endOrphans } from '../processes/orphans.ts'
import { serverFault } from '../processes/ready.ts'
import type { ServerOptions, Supervisor } from '../processes/supervisor.ts'
import { type Identity, type PostgresBinaries, reachable } from './postgres-binaries.ts'

export const USER = 'confluence'

const SHUTDOWN_TIMEOUT = 3_000

export interface ClusterOptions {
  binaries: PostgresBinaries
  identity: Identity | undefined
  data: DataDirectory
  /** Databases that must be there; made where they are not. */
  databases: readonly string[]
  /** Whether the data must survive a crash of the machine. */
  durable: boolean
  supervisor: Supervisor
}

/** Names a file in the cluster's directory that says it was not flushed to the disk. */
const UNSAFE = 'not-flushed'

/**
 * Makes the files of a database, unless they are there whole, and ends what an earlier run has left running on them.
 * Returns their directory: in the data directory, or in a place that PostgreSQL's user can enter. There they outlive a
 * data directory that was deleted, so a new data directory begins with new files. So does one whose machine crashed while
 * files were not flushed: PostgreSQL may not notice that they are damaged. Throws UserError if that fails.
 */
export async function openCluster(options: ClusterOptions): Promise<string> {
  const { data, identity, durable } = options
  const directory = join(await reachable(data.path, identity), 'postgres')
  const unsafe = join(directory, UNSAFE)
  await endOrphans(data.path, directory)
  if (data.fresh || (data.machineCrashed && (await exists(unsafe))))
    await rm(directory, { recursive: true, force: true })
  if (!(await exists(directory))) await initialise(directory, options)
  // We hold the lock and no server runs here, so the process that this file names is another one by now.
  await rm(join(directory, 'postmaster.pid'), { force: true })
  if (durable) await rm(unsafe, { force: true })
  else await writeFile(unsafe, '')
  await createDatabases(directory, options)
  return directory
}

function initialise(
  directory: string,
  { binaries, identity, data, durable, supervisor }: ClusterOptions,
): Promise<void> {
  const make = async (partial: string) => {
    await makeDirectory(partial, 0o700)
    const passwordFile = `${directory}.password`
    await rm(passwordFile, { force: true })
    await writeFile(passwordFile, `${data.password}\n`, { mode: 0o600 })
    if (identity) for (const path of [partial, passwordFile]) await chown(path, identity.uid, identity.gid)
    const flags = ['--auth=scram-sha-256', '--encoding=UTF8', '--locale=C', '--no-sync', '--no-instructions']
    try {
      await finished(supervisor, {
        title: 'PostgreSQL cannot make its files: initdb',
        command: join(binaries.directory, 'bin', 'initdb'),
        args: [`--pgdata=${partial}`, `--username=${USER}`, `--pwfile=${passwordFile}`, ...flags],
        cwd: binaries.directory,
        identity,
        logFile: join(data.logs, 'initdb.log'),
      })
    } finally {
      await rm(passwordFile, { force: true })
    }
  }
  return replaceDirectory(directory, make, { durable })
}

/** Makes databases in PostgreSQL's single-user mode: no server, port or client is involved. */
async function createDatabases(directory: string, options: ClusterOptions): Promise<void> {
  const { binaries, identity, data, databases, durable, supervisor } = options
  const logFile = join(data.logs, 'create-databases.log')
  await finished(supervisor, {
    title: `PostgreSQL cannot open ${directory}: it`,
    command: join(binaries.directory, 'bin', 'postgres'),
    args: ['--single', '-D', directory, ...(durable ? [] : ['-c', 'fsync=off']), 'postgres'],
    cwd: directory,
    input: databases.map((name) => `CREATE DATABASE "${name}"\n`).join(''),
    identity,
    logFile,
  })
  const lines = (await readFile(logFile, 'utf8')).split('\n')
  const faults = lines.filter((line) => /\b(ERROR|FATAL|PANIC):/.test(line))
  const fault = faults.find((line) => !line.includes('already exists'))
  if (fault) throw new UserError(`PostgreSQL cannot open ${directory}: ${fault}`)
}

/** Runs a program that ends by itself, under the supervisor, so that it ends with the stack. */
async function finished(supervisor: Supervisor, program: Omit<ServerOptions, 'grace'>): Promise<void> {
  const child = await supervisor.start({ ...program, onExit: () => {}, grace: SHUTDOWN_TIMEOUT })
  const how = await child.exited
  if (how !== 'ended with exit code 0') throw serverFault(child, how)
}
