import { appendFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryDirectory } from '../testing/temporary-directory.ts'
import { readComplaints } from './complaints.ts'

test('the last complaint counts for half a minute, without secrets', async () => {
  const file = join(await temporaryDirectory(), 'graph-node.log')
  let now = 0
  const complaints = readComplaints(file, () => now)
  expect(await complaints.latest()).toBeUndefined()
  await writeFile(file, 'Nov 26 12:00:00.123 INFO all is well\n')
  expect(await complaints.latest()).toBeUndefined()
  await appendFile(
    file,
    'Nov 26 12:00:01.123 WARN refused by https://eth.example/v2/key, attempt: 1\nNov 26 12',
  )
  expect(await complaints.latest()).toBe('WARN refused by https://eth.example/…, attempt: 1')
  now = 29_000
  expect(await complaints.latest()).toContain('refused')
  now = 31_000
  expect(await complaints.latest()).toBeUndefined()
})
