import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'

const made: string[] = []

afterAll(async () => {
  for (const directory of made) await rm(directory, { recursive: true, force: true })
})

/** A new directory, gone after the tests of a file, that PostgreSQL's user can enter when tests run as root. */
export async function temporaryDirectory(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'confluence-test-'))
  made.push(directory)
  await chmod(directory, 0o755)
  return directory
}
