import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { UserError } from '@confluence/protocol/lib/user-error'
import { z } from 'zod'
import { lockDirectory } from './directory-lock.ts'
import { makeDirectory } from './make-directory.ts'
import { writeWhole } from './write-whole.ts'

/** Raise it when what lies in the data directory changes its form. */
const FORMAT = 1

// What a first start leaves that is killed before the state is written; a gateway without a database leaves logs.
const BEGUN = /^(lock|logs$|subgraphs$|stack\.json\.)/

const stateSchema = z.object({
  format: z.literal(FORMAT),
  /** Major version of the PostgreSQL that wrote the database: another cannot read it. */
  postgres: z.string(),
  password: z.string(),
})

/** The directory that keeps the database, the deployed builds and the logs between runs; locked while in use. */
export interface DataDirectory {
  readonly path: string
  readonly logs: string
  readonly subgraphs: string
  /** Password of the database. */
  readonly password: string
  /** True if it was made now. */
  readonly fresh: boolean
  /** Whether the machine crashed during the last run: what was not flushed to the disk may be lost in part. */
  readonly machineCrashed: boolean
  /** Gives up the lock. */
  release(): Promise<void>
}

/**
 * Opens a data directory, or makes one, for PostgreSQL `postgres` (major version), and locks it for this process. `lost` is
 * called if another takes the lock. Throws UserError if it is in use, was written by another version or is a directory of
 * something else.
 */
export async function openDataDirectory(
  directory: string,
  postgres: string,
  lost: (error: UserError) => void = () => {},
): Promise<DataDirectory> {
  const path = resolve(directory)
  const stateFile = join(path, 'stack.json')
  const known = existsSync(stateFile)
  if (!known && existsSync(path) && (await readdir(path)).some((name) => !BEGUN.test(name))) {
    throw new UserError(`${path} holds something else: name an empty or new directory with --data`)
  }
  // Others may enter, or PostgreSQL, which runs as another user if we are root, could not; secrets have own modes.
  await makeDirectory(path, 0o755)
  const { machineCrashed, release } = await lockDirectory(path, { advice: 'name another with --data', lost })
  try {
    const state = known ? await readState(stateFile, postgres) : newState(postgres)
    for (const name of ['logs', 'subgraphs']) await makeDirectory(join(path, name))
    if (!known) await writeWhole(stateFile, `${JSON.stringify(state, null, 2)}\n`, 0o600)
    return {
      path,
      logs: join(path, 'logs'),
      subgraphs: join(path, 'subgraphs'),
      password: state.password,
      fresh: !known,
      machineCrashed,
      release,
    }
  } catch (error) {
    await release()
    throw error
  }
}

function newState(postgres: string): z.infer<typeof stateSchema> {
  return { format: FORMAT, postgres, password: randomBytes(16).toString('hex') }
}

async function readState(file: string, postgres: string): Promise<z.infer<typeof stateSchema>> {
  const state = stateSchema.safeParse(await readJson(file))
  const advice = 'delete that directory to index again, or name another with --data'
  if (!state.success) throw new UserError(`${file} is of another version of this program: ${advice}`)
  if (state.data.postgres !== postgres) {
    throw new UserError(`${file} is of PostgreSQL ${state.data.postgres}, this is ${postgres}: ${advice}`)
  }
  return state.data
}

async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'))
  } catch {
    return undefined
  }
}
