import { type Chain, openRecording } from '@confluence/recording/recording'
import { startReplay } from '@confluence/recording/server'
import { Command, Option } from 'commander'
import { blockNumber, port, rate } from '../../console/arguments.ts'
import { aborted, stopRequests } from '../../console/lifecycle.ts'

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
    .description('Serve one chain of a recording as a JSON-RPC node.')
    .argument('<directory>', 'recording directory')
    .addOption(new Option('--chain <chain>', 'which chain').choices(['l1', 'l2']).makeOptionMandatory())
    .option('--port <port>', 'port to listen on; 0 for any free one', port, 8545)
    .option('--host <host>', 'address to listen on', '127.0.0.1')
    .option('--head <block>', 'block that is the head at first (default: the last one)', blockNumber)
    .option('--rate <blocks>', 'blocks per second by which the head then advances', rate, 0)
    .action(serve)
}

async function serve(directory: string, { chain, ...options }: ReplayCommandOptions): Promise<void> {
  const recording = openRecording(directory)
  const replay = await startReplay(recording[chain], options)
  const { chainId, network, lastBlock } = recording[chain].meta
  const pace = options.rate > 0 ? `, ${options.rate} blocks/s` : ''
  console.log(`${replay.url} serves ${chain} of ${recording.name}: chain id ${chainId} (${network})`)
  console.log(`head at block ${replay.head} of ${lastBlock}${pace}; Ctrl-C stops`)
  await aborted(stopRequests().signal)
  await replay.close()
}
