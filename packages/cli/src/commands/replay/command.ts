import { existsSync } from 'node:fs'
import { followStore } from '@confluence/recording/followed-store'
import { type Chain, openRecording } from '@confluence/recording/recording'
import { startRpcServer } from '@confluence/recording/rpc-server'
import { servedStore } from '@confluence/recording/served-store'
import { startReplay } from '@confluence/recording/server'
import { openChainStore } from '@confluence/recording/store/chain-store'
import { recordingFile } from '@confluence/stack/chain-sources/chain-recorder'
import { Command, Option } from 'commander'
import { blockNumber, port, rate } from '../../console/arguments.ts'
import { UsageError } from '../../console/exit-codes.ts'
import { aborted, stopRequests } from '../../console/lifecycle.ts'

/** Milliseconds between looks at what was recorded since. */
const REFRESH_INTERVAL = 1_000

interface ReplayCommandOptions {
  chain: Chain
  port: number
  host: string
  head?: number
  rate: number
}

/** `confluence replay DIR --chain l1|l2`: serves one chain of a recording until it is stopped. */
export function replayCommand(): Command {
  return new Command('replay')
    .description(
      'Serve one chain of a recording as a JSON-RPC node; one that is being recorded, up to its latest block.',
    )
    .argument('<directory>', 'recording directory')
    .addOption(new Option('--chain <chain>', 'which chain').choices(['l1', 'l2']).makeOptionMandatory())
    .option('--port <port>', 'port to listen on; 0 for any free one', port, 8545)
    .option('--host <host>', 'address to listen on', '127.0.0.1')
    .option('--head <block>', 'block that is the head at first (default: the last one)', blockNumber)
    .option('--rate <blocks>', 'how fast the head then advances, in blocks per second', rate, 0)
    .action(serve)
}

async function serve(directory: string, { chain, ...options }: ReplayCommandOptions): Promise<void> {
  if (existsSync(recordingFile(directory, chain))) return serveStored(directory, chain, options)
  const recording = openRecording(directory)
  const replay = await startReplay(recording[chain], options)
  const { chainId, network, lastBlock } = recording[chain].meta
  const pace = options.rate > 0 ? `, ${options.rate} blocks/s` : ''
  console.log(`${replay.url} serves ${chain} of ${recording.name}: chain id ${chainId} (${network})`)
  console.log(`head at block ${replay.head} of ${lastBlock}${pace}; Ctrl-C stops`)
  await aborted(stopRequests().signal)
  await replay.close()
}

async function serveStored(
  directory: string,
  chain: Chain,
  listen: Omit<ReplayCommandOptions, 'chain'>,
): Promise<void> {
  if (listen.head !== undefined || listen.rate > 0) {
    throw new UsageError('--head and --rate are for bundled recordings: leave them out')
  }
  const store = openChainStore(recordingFile(directory, chain))
  const { recent, refresh } = followStore(store)
  const server = await startRpcServer(servedStore({ store, recent }), listen)
  // Another process may be recording on.
  const refreshing = setInterval(refresh, REFRESH_INTERVAL)
  console.log(`${server.url} serves ${chain} of ${directory}: chain id ${store.chainId}`)
  console.log(`head at block ${recent.head}; Ctrl-C stops`)
  await aborted(stopRequests().signal)
  clearInterval(refreshing)
  await server.close()
  store.close()
}
