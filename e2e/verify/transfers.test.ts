import { join } from 'node:path'
import { postGraphql } from '@confluence/protocol/lib/post-graphql'
import type { RecordedBlock } from '@confluence/recording/block'
import { type Chain, openRecording, type Recording } from '@confluence/recording/recording'
import { type Stack, startStack } from '@confluence/stack/stack'
import { temporaryDirectory } from '@confluence/stack/testing/temporary-directory'
import { totalsOf } from '@confluence/verify/report'
import { verify } from '@confluence/verify/verify'
import { encodeAbiParameters, pad, toEventSelector } from 'viem'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Alteration, alteredRecording, type PlacedLog, type Row } from '../harness/altered-recording.ts'
import { bundled } from '../harness/stack.ts'

const TRANSFER = toEventSelector('event Transfer(address,address,uint256)')
const SOMEBODY = `0x${'5b'.repeat(20)}`

const original = openRecording(bundled('smoke'))
const { L1Escrow = '', BridgeMinter = '' } = original.l1.meta.contracts
const { L2Migrator = '' } = original.l2.meta.contracts

type Transfer = readonly [from: string, to: string, amount: bigint]

/** Transfers that anybody could have made, whose ends are both followed: both ways, and from one to itself. */
const transfers: Record<Chain, readonly Transfer[]> = {
  l1: [
    [L1Escrow, BridgeMinter, 1_000n],
    [BridgeMinter, L1Escrow, 300n],
    [L1Escrow, L1Escrow, 77n],
    [BridgeMinter, BridgeMinter, 55n],
    [SOMEBODY, L1Escrow, 8n],
  ],
  l2: [
    [L2Migrator, L2Migrator, 99n],
    [L2Migrator, SOMEBODY, 40n],
    [SOMEBODY, L2Migrator, 15n],
    [L2Migrator, L2Migrator, 0n],
  ],
}
/** The balances of the followed accounts in a checkpoint. */
const balances: Record<Chain, Record<string, string>> = {
  l1: { [L1Escrow]: 'l1EscrowLpt', [BridgeMinter]: 'bridgeMinterLpt' },
  l2: { [L2Migrator]: 'l2MigratorLpt' },
}
/** The first block with a transaction from here on gets them: after the freeze, while accounts migrate and claim. */
const FROM: Record<Chain, number> = { l1: 250, l2: 200 }

const placeOf = (chain: Chain) => {
  const block = original[chain].blocks.find(
    ({ number, transactions }) => Number(number) >= FROM[chain] && transactions.length > 0,
  )
  return Number(block?.number)
}

/** Adds the transfers to the last transaction of a block: half before its own logs, half after them. */
function withTransfers(chain: Chain): Alteration {
  const place = placeOf(chain)
  const { LivepeerToken = '' } = original[chain].meta.contracts
  const logOf = ([from, to, amount]: Transfer, txIndex: number): PlacedLog => ({
    address: LivepeerToken,
    topics: [TRANSFER, pad(from as `0x${string}`), pad(to as `0x${string}`)],
    data: encodeAbiParameters([{ type: 'uint256' }], [amount]),
    txIndex,
  })
  function logs({ number, logs, transactions }: RecordedBlock): readonly PlacedLog[] {
    if (Number(number) !== place) return logs
    const last = transactions.length - 1
    const added = transfers[chain].map((transfer) => logOf(transfer, last))
    const before = logs.filter(({ txIndex }) => txIndex < last)
    const own = logs.filter(({ txIndex }) => txIndex === last)
    return [...before, ...added.slice(0, 2), ...own, ...added.slice(2)]
  }
  function truth(row: Row): Row {
    const moved = { ...row } as Row & Record<string, string>
    if (row.block < place) return row
    for (const [account, field] of Object.entries(balances[chain])) {
      moved[field] = `${BigInt(moved[field] ?? 0) + changeOf(chain, account)}`
    }
    return moved
  }
  return { logs, truth }
}

/** What the transfers add to an account. */
function changeOf(chain: Chain, account: string): bigint {
  return transfers[chain].reduce(
    (sum, [from, to, amount]) => sum + (to === account ? amount : 0n) - (from === account ? amount : 0n),
    0n,
  )
}

let recording: Recording
let stack: Stack

beforeAll(async () => {
  const directory = join(await temporaryDirectory(), 'transfers')
  recording = alteredRecording(directory, original, { l1: withTransfers('l1'), l2: withTransfers('l2') })
  const dataDirectory = join(await temporaryDirectory(), 'data')
  stack = await startStack({ sources: { recording: directory }, dataDirectory })
  await stack.waitUntilSynced()
}, 600_000)
afterAll(() => stack?.stop(), 60_000)

test('transfers between followed accounts, and from one to itself, stop no subgraph', async () => {
  for (const chain of ['l1', 'l2'] as const) {
    const { _meta } = await postGraphql<{ _meta: object }>(
      stack[chain].queryUrl,
      '{ _meta { block { number hash } hasIndexingErrors } }',
    )
    const last = recording[chain].blocks.at(-1)
    expect(_meta).toEqual({
      block: { number: Number(last?.number), hash: last?.hash },
      hasIndexingErrors: false,
    })
    expect(last?.hash).not.toBe(original[chain].blocks.at(-1)?.hash)
  }
})

test('every figure is what the contracts answered, plus what the transfers move', {
  timeout: 300_000,
}, async () => {
  expect(changeOf('l1', L1Escrow)).toBe(-692n)
  expect(changeOf('l2', L2Migrator)).toBe(-25n)
  const figures = await verify(recording, { urls: { l1: stack.l1.queryUrl, l2: stack.l2.queryUrl } })
  expect(figures.filter(({ mismatches }) => mismatches > 0)).toEqual([])
  expect(totalsOf(figures).comparisons).toBeGreaterThanOrEqual(123_107)
})

test('the altered chain is one that a node could serve: links, blooms and positions fit its logs', () => {
  for (const chain of ['l1', 'l2'] as const) {
    const { blocks } = recording[chain]
    expect(blocks.length).toBe(original[chain].blocks.length)
    expect(new Set(blocks.map(({ hash }) => hash)).size).toBe(blocks.length)
    const place = placeOf(chain)
    const changed = blocks.findIndex(({ hash }, number) => hash !== original[chain].blocks[number]?.hash)
    expect(changed).toBe(place)
    const [block, before] = [blocks[place], original[chain].blocks[place]]
    expect(block?.logs.length).toBe(Number(before?.logs.length) + transfers[chain].length)
    expect(block?.logsBloom).not.toBe(before?.logsBloom)
  }
})
