import { UserError } from '@confluence/protocol/lib/user-error'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openRecording } from './recording.ts'
import { type Replay, startReplay } from './server.ts'
import { CONFLUENCE, call, post, SMOKE, smokeBlocks } from './test-support.ts'

const blocks = smokeBlocks('l2')
const last = blocks.length - 1
const busy = blocks.find((block) => block.transactions.length > 2 && block.logs.length > 2) ?? blocks[1]
if (!busy) throw new Error('no block to test with')

let replay: Replay
beforeAll(async () => {
  replay = await startReplay(openRecording(SMOKE).l2)
})
afterAll(() => replay.close())

describe('methods', () => {
  test('identify the chain', async () => {
    expect(await call(replay.url, 'net_version')).toBe('42161')
    expect(await call(replay.url, 'eth_chainId')).toBe('0xa4b1')
    expect(await call(replay.url, 'web3_clientVersion')).toContain('replay')
    expect(await call(replay.url, 'eth_syncing')).toBe(false)
    expect(Number(await call(replay.url, 'eth_blockNumber'))).toBe(last)
  })

  test('every block is found by number and by hash, and links to its parent', async () => {
    let parentHash = `0x${'0'.repeat(64)}`
    for (const { number, hash } of blocks) {
      const block = await call(replay.url, 'eth_getBlockByNumber', number, false)
      expect(block).toMatchObject({ number, hash, parentHash })
      expect(await call(replay.url, 'eth_getBlockByHash', hash, false)).toEqual(block)
      parentHash = hash
    }
  })

  test('a block has transaction hashes, or whole transactions where asked', async () => {
    const light = await call(replay.url, 'eth_getBlockByNumber', busy.number, false)
    const full = await call(replay.url, 'eth_getBlockByNumber', busy.number, true)
    expect(light.transactions).toEqual(busy.transactions.map(({ hash }) => hash))
    expect(full.transactions.map(({ hash }: { hash: string }) => hash)).toEqual(light.transactions)
    expect(light).not.toHaveProperty('logs')
    for (const [index, transaction] of full.transactions.entries()) {
      const { from, to, value } = busy.transactions[index] ?? {}
      expect(transaction).toMatchObject({ from, to, value, blockHash: busy.hash, chainId: '0xa4b1' })
      expect(Number(transaction.transactionIndex)).toBe(index)
      expect(await call(replay.url, 'eth_getTransactionByHash', transaction.hash)).toEqual(transaction)
    }
  })

  test('tags name blocks back from the head', async () => {
    const number = async (tag: string) =>
      Number((await call(replay.url, 'eth_getBlockByNumber', tag, false)).number)
    expect(await number('latest')).toBe(last)
    expect(await number('pending')).toBe(last)
    expect(await number('earliest')).toBe(0)
    expect(await number('safe')).toBe(last - 32)
    expect(await number('finalized')).toBe(last - 64)
  })

  test('receipts carry all logs, true cumulative gas, and are the same by every way', async () => {
    const receipts = await call(replay.url, 'eth_getBlockReceipts', { blockHash: busy.hash })
    expect(await call(replay.url, 'eth_getBlockReceipts', busy.hash)).toEqual(receipts)
    expect(await call(replay.url, 'eth_getBlockReceipts', busy.number)).toEqual(receipts)
    expect(await call(replay.url, 'eth_getBlockReceipts', { blockNumber: busy.number })).toEqual(receipts)
    let gas = 0
    for (const [index, receipt] of receipts.entries()) {
      const { hash, gasUsed, status } = busy.transactions[index] ?? {}
      gas += Number(gasUsed)
      expect(receipt).toMatchObject({ transactionHash: hash, status, blockNumber: busy.number })
      expect(Number(receipt.cumulativeGasUsed)).toBe(gas)
      expect(await call(replay.url, 'eth_getTransactionReceipt', hash)).toEqual(receipt)
    }
    expect(gas).toBe(Number(busy.gasUsed))
    const logs = await call(replay.url, 'eth_getLogs', { blockHash: busy.hash })
    expect(receipts.flatMap((receipt: { logs: object[] }) => receipt.logs)).toEqual(logs)
    expect(logs).toHaveLength(busy.logs.length)
  })

  test('what the recording does not have is null', async () => {
    const nowhere = `0x${'12'.repeat(32)}`
    expect(await call(replay.url, 'eth_getBlockByNumber', `0x${(last + 1).toString(16)}`, false)).toBeNull()
    expect(await call(replay.url, 'eth_getBlockByHash', nowhere, true)).toBeNull()
    expect(await call(replay.url, 'eth_getBlockReceipts', nowhere)).toBeNull()
    expect(await call(replay.url, 'eth_getTransactionByHash', nowhere)).toBeNull()
    expect(await call(replay.url, 'eth_getTransactionReceipt', nowhere)).toBeNull()
  })

  test('calls are counted by method', async () => {
    const { eth_chainId: before = 0 } = replay.requests
    await post(
      replay.url,
      [1, 2].map((id) => ({ jsonrpc: '2.0', id, method: 'eth_chainId' })),
    )
    await call(replay.url, 'no_such').catch(() => {})
    expect(replay.requests.eth_chainId).toBe(before + 2)
    expect(replay.requests).not.toHaveProperty('no_such')
  })
})

test('the large recording is served after less than a second of work', async () => {
  const before = process.cpuUsage()
  const recording = openRecording(CONFLUENCE)
  const large = await startReplay(recording.l2)
  try {
    expect(Number(await call(large.url, 'eth_blockNumber'))).toBe(recording.l2.meta.lastBlock)
    const { user, system } = process.cpuUsage(before)
    expect((user + system) / 1000).toBeLessThan(1000)
  } finally {
    await large.close()
  }
})

test('a head outside the recording and a port in use are refused with what to do', async () => {
  const { l2 } = openRecording(SMOKE)
  await expect(startReplay(l2, { head: last + 1 })).rejects.toThrow(
    new UserError(`the head must be a block of the recording, 0 to ${last}, not ${last + 1}`),
  )
  const { port } = new URL(replay.url)
  await expect(startReplay(l2, { port: Number(port) })).rejects.toThrow(
    new UserError(`port ${port} is in use: choose another with --port`),
  )
})
