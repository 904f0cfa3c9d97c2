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

const LIP_73 = '0xe8a38536befba9f758950f09fbe609fbeee1cf85c8bf6932f1b4f832d49de3cc'
const rpc = { l1Rpc: 'http://localhost:1', l2Rpc: 'http://localhost:2' }

test('start uses the LIP-73 snapshot for the real networks, over RPC and for subgraphs elsewhere', async () => {
  expect((await snapshotFor(flags(rpc)))?.root).toBe(LIP_73)
  expect((await snapshotFor(flags(remote)))?.root).toBe(LIP_73)
})

test('start uses no snapshot for networks of a file of their own unless one is named', async () => {
  expect(await snapshotFor(flags({ ...rpc, networks: 'networks.json' }))).toBeUndefined()
})

test('start uses the snapshot that is named in place of the LIP-73 one', async () => {
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
