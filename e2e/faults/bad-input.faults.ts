import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '@confluence/stack/build/paths'
import { describe, expect, test } from 'vitest'
import { newData, startSmoke, stateOf, stop } from '../harness/faults.ts'
import {
  content,
  encodings,
  lines,
  noJson,
  type Spoil,
  spoiltFile,
  spoiltRecording,
} from '../harness/spoil.ts'
import { bundled } from '../harness/stack.ts'
import { confluence, kill, type Started, SYNCED, urlOf } from '../harness/start.ts'

/** A refusal is one line that says what to do, and no stack trace. */
async function expectRefusal(started: Started, says: RegExp, code = 1): Promise<void> {
  expect(await started.ended).toBe(code)
  expect(started.output()).toMatch(/^error: [^\n]+\n$/)
  expect(started.output()).toMatch(says)
  expect(started.output()).not.toMatch(/a fault of this program/)
}

const replay = (directory: string, chain = 'l1') =>
  confluence(['replay', directory, '--chain', chain, '--port', '0'])

async function expectServed(started: Started): Promise<void> {
  await started.says('Ctrl-C stops')
  kill(started.pid, 'SIGTERM')
  await started.ended
}

const swap = (list: string[]) => [...list.slice(0, 7), ...list.slice(7, 9).reverse(), ...list.slice(9)]

const damagedBlocks: [string, Spoil, RegExp][] = [
  ['compressed and cut off', (bytes) => bytes.subarray(0, bytes.length / 2), /blocks\.jsonl\.gz is damaged/],
  [
    'cut off within a line',
    lines((all) => [...all.slice(0, 9), String(all[9]).slice(0, 50)]),
    /line 10, is not valid JSON/,
  ],
  ['cut off between lines', lines((all) => all.slice(0, 9)), /ends at block 8 but meta\.json says 288/],
  ['empty', lines(() => []), /is empty|ends at block/],
  ['reordered', lines(swap), /line 8: block 8 where block 7 should be/],
  [
    'with a line twice',
    lines((all) => [...all.slice(0, 5), ...all.slice(4)]),
    /line 6: block 4 where block 5 should be/,
  ],
  [
    'with a broken link',
    lines((all) =>
      all.map((line, n) => (n === 6 ? line.replace(/"parentHash": ?"0x..../, '"parentHash":"0xbeef') : line)),
    ),
    /line 7: the parent hash of block 6 is not the hash of block 5/,
  ],
  [
    'with lines of something else',
    lines((all) => [...all.slice(0, 3), '[]', 'null', ...all.slice(5)]),
    /line 4: not a block/,
  ],
]

const damagedMeta: [string, Spoil, RegExp][] = [
  ...Object.entries(noJson).map(([name, spoil]): [string, Spoil, RegExp] => [
    name,
    spoil,
    /meta\.json is not/,
  ]),
  ['of null', content(() => null), /meta\.json: /],
  ['without a chain', content(({ chainId: _, ...rest }) => rest), /meta\.json: chainId/],
  ['with a number in words', content((meta) => ({ ...meta, lastBlock: 'many' })), /meta\.json: lastBlock/],
]

describe('a damaged recording', () => {
  test.for(damagedBlocks)('blocks %s', async ([, spoil, says]) => {
    await expectRefusal(replay(await spoiltRecording('l1/blocks.jsonl.gz', spoil)), says)
  })
  test.for(damagedMeta)('facts %s', async ([, spoil, says]) => {
    await expectRefusal(replay(await spoiltRecording('l1/meta.json', spoil)), says)
  })
  test.for(['/dev/null', projectRoot, '/nonexistent'])('%s in its place', async (directory) => {
    await expectRefusal(replay(directory), /recording/)
  })

  test('of another chain, on a data directory that is in use afterwards: nothing is lost', async () => {
    const data = await newData()
    const first = startSmoke(data)
    await first.says(SYNCED)
    const state = await stateOf(urlOf(first))
    await stop(first, data)
    const wrong = await spoiltRecording(
      'l1/meta.json',
      content((meta) => ({ ...meta, chainId: 5 })),
    )
    const refused = confluence(['start', '--recording', wrong, '--data', data, '--port', '0'])
    await expectRefusal(refused, /is of chain 5, not 1 \(mainnet\)/)
    const again = startSmoke(data)
    await again.says(SYNCED)
    expect(again.output()).toContain('Ethereum: resuming')
    expect(await stateOf(urlOf(again))).toEqual(state)
    await stop(again, data)
  })
})

describe('a recording as other tools write it', () => {
  test.for(Object.entries(encodings))('its facts %s', async ([, spoil]) => {
    await expectServed(replay(await spoiltRecording('l1/meta.json', spoil)))
  })
  test('with fields that are unknown', async () => {
    const spoil = content((meta) => ({ ...meta, comment: 'made by hand' }))
    await expectServed(replay(await spoiltRecording('l1/meta.json', spoil)))
  })
  test('with its blocks unpacked', async () => {
    const { gunzipSync } = await import('node:zlib')
    await expectServed(replay(await spoiltRecording('l1/blocks.jsonl.gz', (bytes) => gunzipSync(bytes))))
  })
})

const SNAPSHOT = join(bundled('smoke'), 'snapshot.json')
const verify = async (name: string, spoil: Spoil) =>
  confluence(['snapshot', 'verify', await spoiltFile(SNAPSHOT, name, spoil)])
/** The root of smoke's leaves is not the real one. */
const OTHER_ROOT = /does not have the expected root/
const entries = (change: (leaves: string[]) => unknown): Spoil =>
  content((leaves) => change(leaves as unknown as string[]))

const damagedLeaves: [string, Spoil, RegExp][] = [
  ...Object.entries(noJson).map(([name, spoil]): [string, Spoil, RegExp] => [
    name,
    spoil,
    /not JSON|is damaged/,
  ]),
  ['without leaves', entries(() => []), /has no leaves/],
  ['of an object', entries((leaves) => ({ leaves })), /is not an array/],
  ['with a leaf twice', entries((leaves) => [...leaves, leaves[0]]), /has a leaf in line \d+ already/],
  [
    'with a leaf cut off',
    entries(([first, ...rest]) => [String(first).slice(0, -2), ...rest]),
    /the entry has \d+ hex digits/,
  ],
  ['with numbers', entries((leaves) => [1, ...leaves]), /is not a string/],
]

describe('a damaged snapshot', () => {
  test.for(damagedLeaves)('%s', async ([, spoil, says]) => {
    await expectRefusal(await verify('snapshot.json', spoil), says)
  })
  test('compressed and cut off', async () => {
    const spoil: Spoil = (bytes) => encodings.compressed?.(bytes).subarray(0, 100) as Buffer
    await expectRefusal(await verify('snapshot.json.gz', spoil), /cannot read the snapshot|damaged/)
  })
})

describe('a snapshot as other tools write it', () => {
  test.for(Object.entries(encodings))('%s is read', async ([, spoil]) => {
    const read = await verify('snapshot.json', spoil)
    expect(await read.ended).toBe(1)
    expect(read.output()).toMatch(OTHER_ROOT)
    expect(read.output()).toMatch(/"leafCount": ?\d+/)
  })
})

const NETWORKS = join(projectRoot, 'networks.json')
const UNREACHABLE = ['--l1-rpc', 'http://127.0.0.1:1', '--l2-rpc', 'http://127.0.0.1:1']

async function startOn(spoil: Spoil): Promise<{ started: Started; data: string }> {
  const data = await newData()
  mkdirSync(data)
  const file = await spoiltFile(NETWORKS, 'networks.json', spoil)
  return {
    started: confluence(['start', ...UNREACHABLE, '--networks', file, '--data', data, '--port', '0']),
    data,
  }
}

const damagedNetworks: [string, Spoil, RegExp][] = [
  ...Object.entries(noJson).map(([name, spoil]): [string, Spoil, RegExp] => [
    name,
    spoil,
    /cannot read \S+networks\.json/,
  ]),
  ['of a list', content((networks) => [networks]), /networks\.json: /],
  ['without a chain', content(({ mainnet }) => ({ mainnet })), /has no network arbitrum-one: add it/],
  [
    'with a wrong address',
    content(({ mainnet, ...rest }) => ({
      ...rest,
      mainnet: { ...(mainnet as object), Controller: { address: '0x12' } },
    })),
    /mainnet\.Controller\.address: must be an address/,
  ],
]

describe('a damaged networks file', () => {
  test.for(damagedNetworks)('%s', async ([, spoil, says]) => {
    const { started, data } = await startOn(spoil)
    await expectRefusal(started, says)
    expect(existsSync(join(data, 'postgres'))).toBe(false)
  })
})

describe('a networks file as other tools write it', () => {
  test.for(Object.entries(encodings).filter(([name]) => name !== 'compressed'))(
    '%s is read',
    async ([, spoil]) => {
      // What is refused is what comes next.
      await expectRefusal((await startOn(spoil)).started, /the endpoint 127\.0\.0\.1:1 does not answer/)
    },
  )
})
