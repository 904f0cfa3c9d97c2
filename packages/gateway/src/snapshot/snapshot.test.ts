import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { ZERO_ADDRESS } from '@confluence/protocol/address'
import { listening } from '@confluence/protocol/testing/listening'
import { keccak_256 } from '@noble/hashes/sha3.js'
import { describe, expect, test } from 'vitest'
import { checkClaim } from './claim-check.ts'
import { PACKED_LENGTH } from './leaf.ts'
import { loadSnapshot } from './load-snapshot.ts'
import { parseLeaves, SnapshotError } from './parse-leaves.ts'
import { createSnapshot, type Snapshot } from './snapshot.ts'

const recordings = new URL('../../../../recordings/', import.meta.url)
const pathOf = (name: string) => new URL(`${name}/snapshot.json`, recordings).pathname
const json = (path: string) => JSON.parse(readFileSync(new URL(path, recordings), 'utf8'))
const keccak = (hex: string) => Buffer.from(keccak_256(Buffer.from(hex.replace('0x', ''), 'hex')))

const lip73 = new URL('../../../../snapshots/lip-73.json.gz', import.meta.url).pathname
const published: string[] = JSON.parse(gunzipSync(readFileSync(lip73)).toString())
// The root that the deployed MerkleSnapshot holds; also in networks.json.
const LIP_73_ROOT = '0xe8a38536befba9f758950f09fbe609fbeee1cf85c8bf6932f1b4f832d49de3cc'

describe.each([
  ['smoke', pathOf('smoke'), json('smoke/snapshot.json'), json('smoke/l2/meta.json').snapshotRoot],
  [
    'confluence',
    pathOf('confluence'),
    json('confluence/snapshot.json'),
    json('confluence/l2/meta.json').snapshotRoot,
  ],
  ['LIP-73', lip73, published, LIP_73_ROOT],
] as [string, string, string[], string][])('the snapshot of %s', (_, file, packed, snapshotRoot) => {
  test("has the chain's root", async () => {
    expect((await loadSnapshot(file)).root).toBe(snapshotRoot)
  })

  test('has a leaf and a proof for each entry', async () => {
    const { root, leaves, proof, leafCount } = await loadSnapshot(file)
    expect(leafCount).toBe(packed.length)
    for (const entry of packed) {
      const delegator = entry.slice(0, 42)
      expect(leaves.get(delegator)).toEqual({
        delegator,
        delegate: `0x${entry.slice(42, 82)}`,
        stake: BigInt(`0x${entry.slice(82, 146)}`),
        fees: BigInt(`0x${entry.slice(146)}`),
        hash: `0x${keccak(entry).toString('hex')}`,
      })
      // As MerkleSnapshot.sol does it.
      let node = keccak(entry)
      for (const sibling of proof(delegator) ?? []) {
        const other = Buffer.from(sibling.slice(2), 'hex')
        const pair = Buffer.compare(node, other) < 0 ? [node, other] : [other, node]
        node = keccak(Buffer.concat(pair).toString('hex'))
      }
      expect(`0x${node.toString('hex')}`).toBe(root)
    }
  })
})

test('the LIP-73 snapshot has the published sums, and fees without stake or delegate', async () => {
  const { stake, fees, leafCount, leaves } = await loadSnapshot(lip73)
  expect({ stake, fees, leafCount }).toEqual({
    stake: 10239676190427170097425142n,
    fees: 15493909235859321603n,
    leafCount: 4759,
  })
  const all = [...leaves.values()]
  const withoutDelegate = all.filter(({ delegate }) => delegate === ZERO_ADDRESS)
  expect(withoutDelegate).toHaveLength(1505)
  expect(all.filter((leaf) => leaf.stake === 0n && leaf.fees > 0n)).toHaveLength(531)
  expect(withoutDelegate.filter((leaf) => leaf.stake === 0n && leaf.fees > 0n)).toHaveLength(531)
})

test('sums stake and fees, and has no proof for a stranger', async () => {
  const snapshot = await loadSnapshot(pathOf('smoke'))
  const sum = (from: number, to: number) =>
    (json('smoke/snapshot.json') as string[]).reduce(
      (all, leaf) => all + BigInt(`0x${leaf.slice(from, to)}`),
      0n,
    )
  expect(snapshot.stake).toBe(sum(82, 146))
  expect(snapshot.fees).toBe(sum(146, 210))
  expect(snapshot.proof(`0x${'12'.repeat(20)}`)).toBeUndefined()
})

test('a single leaf is its own root', () => {
  const leaves = parseLeaves(`["0x${'01'.repeat(104)}"]`, 'file')
  const snapshot = createSnapshot(leaves)
  expect(snapshot.root).toBe(leaves[0]?.hash)
  expect(snapshot.proof(`0x${'01'.repeat(20)}`)).toEqual([])
})

describe('what is not a snapshot is refused, naming the line', () => {
  const good = (byte: string) => `"0x${byte.repeat(104)}"`
  const lines = (...entries: string[]) => `[\n${entries.join(',\n')}\n]\n`

  test.each([
    ['file has no leaves', '[]'],
    ['file is not an array', '{"leaves": []}'],
    ['file, line 1: it is not JSON', ''],
    ['file, line 3: it is not JSON', `[\n${good('01')},\n0x02\n]`],
    ['file, line 3: the entry is not a string', lines(good('01'), '7', good('02'))],
    ['file, line 3: the entry does not start with 0x', lines(good('01'), '"abc"')],
    ['file, line 2: the entry is not hex', lines(`"0x${'zz'.repeat(104)}"`)],
    ['file, line 4: the entry has 206 hex digits', lines(good('01'), good('02'), `"0x${'03'.repeat(103)}"`)],
    [`file, line 4: 0x${'ab'.repeat(20)} has a leaf in line 2`, lines(good('ab'), good('02'), good('AB'))],
  ])('%s', (message, text) => {
    expect(() => parseLeaves(text, 'file')).toThrow(SnapshotError)
    expect(() => parseLeaves(text, 'file')).toThrow(message)
  })

  test('the message says what the format is', () => {
    expect(() => parseLeaves('[]', 'file')).toThrow(`${PACKED_LENGTH} hex digits`)
  })
})

describe('loads from', () => {
  test('a URL, or tells why not', async () => {
    const server = await listening((request, response) => {
      response.statusCode = request.url === '/snapshot.json' ? 200 : 404
      response.end(response.statusCode === 200 ? readFileSync(pathOf('smoke')) : 'not found')
    })
    const { url } = server
    try {
      const { leafCount } = await loadSnapshot(`${url}/snapshot.json`)
      expect(leafCount).toBe(json('smoke/snapshot.json').length)
      await expect(loadSnapshot(`${url}/missing.json`)).rejects.toThrow('HTTP status 404')
    } finally {
      await server.close()
    }
    await expect(loadSnapshot(`${url}/snapshot.json`)).rejects.toThrow(SnapshotError)
  })

  test('a file that is there', async () => {
    await expect(loadSnapshot('/no/such/file.json')).rejects.toThrow(SnapshotError)
    await expect(loadSnapshot('/no/such/file.json')).rejects.toThrow('/no/such/file.json')
  })
})

describe('a claim', () => {
  const snapshot: Snapshot = createSnapshot(parseLeaves(`["0x${'01'.repeat(104)}"]`, 'file'))
  const [leaf] = [...snapshot.leaves.values()]
  if (!leaf) throw new Error('there is a leaf')
  const { delegator, delegate, stake, fees } = leaf

  test('agrees with its leaf', () => {
    expect(checkClaim(snapshot, { delegator, delegate, stake, fees })).toBeNull()
  })

  test('disagrees, and how', () => {
    expect(checkClaim(snapshot, { delegator, delegate, stake: stake + 1n, fees })).toBe(
      `${delegator} claimed stake ${stake + 1n}, the leaf says ${stake}`,
    )
    const message = checkClaim(snapshot, { delegator, delegate: '0x', stake, fees: 0n })
    expect(message).toContain('delegate 0x, the leaf says')
    expect(message).toContain('fees 0, the leaf says')
  })

  test('without a leaf disagrees', () => {
    expect(checkClaim(snapshot, { delegator: '0xff', delegate, stake, fees })).toContain('has no leaf')
  })
})
