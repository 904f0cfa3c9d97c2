import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { UserError } from '@confluence/protocol/lib/user-error'
import { projectRoot } from '@confluence/stack/build/paths'
import { afterAll, expect, test } from 'vitest'
import { snapshotFor } from './chosen-snapshot.ts'
import { startConfig } from './start-config.ts'

const made = await mkdtemp(join(tmpdir(), 'confluence-snapshot-'))

afterAll(() => rm(made, { recursive: true }))

const smoke = join(projectRoot, 'recordings', 'smoke')
const flags = (given: object) => startConfig({ data: 'd', port: 0, host: 'localhost', ...given })
const remote = { l1Subgraph: 'http://localhost:1', l2Subgraph: 'http://localhost:2' }

test("start uses the recording's own snapshot unless another is named", async () => {
  const own = await snapshotFor(flags({ recording: smoke }))
  expect(own?.leafCount).toBe(24)
  const other = join(projectRoot, 'recordings', 'confluence', 'snapshot.json')
  expect((await snapshotFor(flags({ recording: smoke, snapshot: other })))?.leafCount).toBe(1203)
})

test('start uses no snapshot for subgraphs elsewhere unless one is named', async () => {
  expect(await snapshotFor(flags(remote))).toBeUndefined()
  const named = { ...remote, snapshot: join(smoke, 'snapshot.json') }
  expect((await snapshotFor(flags(named)))?.leafCount).toBe(24)
})

test('a snapshot that cannot be used is refused in one line', async () => {
  const file = join(made, 'snapshot.json')
  await writeFile(file, '[\n"0x12"\n]')
  const loading = snapshotFor(flags({ recording: smoke, snapshot: file }))
  await expect(loading).rejects.toThrow(UserError)
  await expect(loading).rejects.toThrow(`--snapshot: ${file}, line 2: the entry has 2 hex digits`)
})
