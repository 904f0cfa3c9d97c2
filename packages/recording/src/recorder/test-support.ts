import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { type Provider, type ProviderOptions, startProvider } from '../provider/server.ts'
import { type Stretch, type StretchedChain, stretchedChain } from '../provider/stretched-chain.ts'
import { type ChainRecording, openRecording } from '../recording.ts'
import type { ChainStore } from '../store/chain-store.ts'
import { SMOKE } from '../test-support.ts'
import { fetchPlan, type Manifest } from './fetch-plan.ts'
import type { RpcLog } from './rpc-shapes.ts'

/** What is recorded from the simulated providers. A long one takes minutes: RECORDER_RECORDING=recordings/confluence. */
const { RECORDER_RECORDING } = process.env
export const recording: ChainRecording = openRecording(RECORDER_RECORDING ?? SMOKE).l2
/** How much longer tests may take than with the short one. */
export const patience = RECORDER_RECORDING ? 20 : 1

const { contracts } = recording.meta
const at = (name: string) => ({ address: String(contracts[name]), startBlock: 0 })
const padded = `0x${'0'.repeat(24)}${String(contracts.L2Migrator).slice(2)}`

/** A manifest like the real one, with less in it. */
export const manifest: Manifest = {
  dataSources: [
    {
      name: 'BondingManager',
      source: at('BondingManager'),
      mapping: {
        eventHandlers: [
          { event: 'Bond(indexed address,indexed address,indexed address,uint256,uint256)' },
          { event: 'Reward(indexed address,uint256)' },
          { event: 'EarningsClaimed(indexed address,indexed address,uint256,uint256,uint256,uint256)' },
        ],
      },
    },
    {
      name: 'LivepeerToken',
      source: at('LivepeerToken'),
      mapping: {
        eventHandlers: [
          { event: 'Mint(indexed address,uint256)' },
          { event: 'Transfer(indexed address,indexed address,uint256)', topic1: [padded] },
          { event: 'Transfer(indexed address,indexed address,uint256)', topic2: [padded] },
        ],
      },
    },
    {
      name: 'L2Migrator',
      source: at('L2Migrator'),
      mapping: { eventHandlers: [{ event: 'DelegatorPoolCreated(indexed address,address)' }] },
    },
  ],
  templates: [
    {
      name: 'DelegatorPool',
      mapping: {
        eventHandlers: [
          { event: 'DelegatorPoolInitialized(indexed address,indexed address,uint256)' },
          { event: 'Claimed(indexed address,uint256,uint256)' },
        ],
      },
    },
  ],
}

export const plan = fetchPlan(manifest, true)
export const identity = { chainId: 42161, title: 'Arbitrum One', flag: '--l2-rpc' }

/** `smoke` over a longer chain, with some blocks on top. */
export function chainOf(stretch: Stretch): StretchedChain {
  const { start, step, repeat = 1 } = stretch
  return stretchedChain(recording, stretch, start + step * recording.blocks.length * repeat + 500)
}

/** A provider that ends with the test. */
export async function providerOf(chain: StretchedChain, options?: ProviderOptions): Promise<Provider> {
  const provider = await startProvider(chain, options)
  onTestFinished(() => provider.close())
  return provider
}

/** What the plan wants of the chain, in the source's order: found without the code under test. */
export function wantedLogs(chain: StretchedChain, to: number): string[] {
  const bonding = contracts.BondingManager
  const pools = new Set<string>()
  const all = chain.logs(0, to) as unknown as RpcLog[]
  const created = plan.created
  for (const log of all) {
    if (log.address === contracts.L2Migrator && created(log)) pools.add(String(created(log)?.address))
  }
  return all
    .filter(({ address, topics }) => {
      const [topic = ''] = topics
      if (address === bonding) return BONDING.has(topic)
      if (address === contracts.LivepeerToken) {
        return topic === MINT || (topic === TRANSFER && (topics[1] === padded || topics[2] === padded))
      }
      if (address === contracts.L2Migrator) return topic === CREATED
      return pools.has(address)
    })
    .map((log) => keyOf(log))
}

/** All of a log as one text. */
export function keyOf(log: RpcLog): string {
  const { blockNumber, blockHash, logIndex, transactionHash, transactionIndex, address, topics, data } = log
  return [blockNumber, blockHash, logIndex, transactionHash, transactionIndex, address, topics, data].join(
    ' ',
  )
}

// cast sig-event of the events above.
const TRANSFER = '0xddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef'
const MINT = '0x0f6798a560793a54c3bcfe86a93cde1e73087d944c0ea20544137d4121396885'
const BONDING = new Set([
  '0xe5917769f276ddca9f2ee7c6b0b33e1d1e1b61008010ce622c632dd20d168a23',
  '0x619caafabdd75649b302ba8419e48cccf64f37f1983ac4727cfb38b57703ffc9',
  '0xd7eab0765b772ea6ea859d5633baf737502198012e930f257f90013d9b211094',
])
const CREATED = '0xf8a0d4273560c59d7022f3feaae470fc5b68c55cff078a6ab7e618203b530418'

/** All recorded logs, each as one text. */
export function recordedKeys(store: ChainStore): string[] {
  const logs: string[] = []
  for (const { header, logs: own } of store.blocksWithLogs(0, store.to)) {
    for (const log of own) {
      logs.push(keyOf({ ...log, blockNumber: header.number, blockHash: header.hash } as RpcLog))
    }
  }
  return logs
}

/** A directory that ends with the test. */
export function scratchDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'recorder-'))
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }))
  return directory
}
