import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { followStore } from './followed-store.ts'
import { chainOf, providerOf, recordedKeys, scratchDirectory, wantedLogs } from './recorder/test-support.ts'
import { startRpcServer } from './rpc-server.ts'
import { servedStore } from './served-store.ts'
import { openChainStore } from './store/chain-store.ts'
import { call } from './test-support.ts'

test('a recording that another process is writing is served up to its head, through reorganisations', async () => {
  const chain = chainOf({ start: 1_000, step: 16 })
  chain.setHead(1_000 + 100 * 16)
  const provider = await providerOf(chain)
  const file = join(scratchDirectory(), 'l2.rec')
  const script = join(import.meta.dirname, 'recorder', 'killed-recorder.ts')
  const writer = spawn(process.execPath, ['--import', 'tsx', script, provider.url, file], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => void writer.kill('SIGKILL'))
  await once(writer.stdout, 'data')
  const open = () => {
    try {
      return followStore(openChainStore(file))
    } catch {
      return undefined
    }
  }
  let followed = open()
  await expect.poll(() => (followed ??= open()), { timeout: 20_000 }).toBeDefined()
  if (!followed) throw new Error('it is not there')
  const { store, recent, refresh } = followed
  const server = await startRpcServer(servedStore({ store, recent }))
  onTestFinished(() => server.close())

  const reached = async () => {
    const latest = async () => {
      refresh()
      return (await call(server.url, 'eth_getBlockByNumber', 'latest', false)).hash
    }
    await expect.poll(latest, { timeout: 20_000 }).toBe(chain.hash(chain.head))
    expect(recordedKeys(store)).toEqual(wantedLogs(chain, chain.head))
    // What graph-node walks: ten ancestors by hash.
    let block = await call(server.url, 'eth_getBlockByNumber', 'latest', true)
    for (let depth = 0; depth < 10; depth++) {
      block = await call(server.url, 'eth_getBlockByHash', block.parentHash, true)
      expect(block.hash).toBe(chain.hash(Number(block.number)))
    }
    const logs = await call(server.url, 'eth_getLogs', { fromBlock: '0x0', toBlock: 'latest' })
    expect(logs.length).toBe(wantedLogs(chain, chain.head).length)
  }
  await reached()
  const before = recordedKeys(store).length
  chain.setHead(chain.head + 40 * 16)
  await reached()
  expect(recordedKeys(store).length).toBeGreaterThan(before)
  const replaced = chain.hash(chain.head - 2)
  chain.reorg(5, 3)
  chain.setHead(chain.head + 2)
  await reached()
  // graph-node is led back by what was replaced.
  expect(await call(server.url, 'eth_getBlockByHash', replaced, false)).toMatchObject({ hash: replaced })
  writer.kill('SIGKILL')
  await once(writer, 'exit')
  const again = followStore(openChainStore(file))
  expect(again.recent.head).toBe(chain.head)
}, 60_000)
