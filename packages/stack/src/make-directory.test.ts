import { stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeDirectory } from './make-directory.ts'
import { temporaryDirectory } from './testing/temporary-directory.ts'

test('a directory is made with those above it, and may exist', async () => {
  const path = join(await temporaryDirectory(), 'a', 'b', 'c')
  await makeDirectory(path, 0o700)
  await makeDirectory(path, 0o755)
  expect((await stat(path)).mode & 0o777).toBe(0o700)
})

test('a directory cannot be made below a file, or where the file system refuses it', async () => {
  const file = join(await temporaryDirectory(), 'file')
  await writeFile(file, '')
  await expect(makeDirectory(join(file, 'a', 'b'))).rejects.toThrow('ENOTDIR')
  await expect(makeDirectory('/proc/a/b')).rejects.toThrow('ENOENT')
})
