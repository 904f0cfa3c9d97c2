import type { Recorder } from '@confluence/recording/recorder/recorder'
import type { Chain } from '@confluence/recording/recording'
import type { RpcServer } from '@confluence/recording/rpc-server'
import { ensureBuild } from '@confluence/stack/build/build'
import { keepNetworks, openChainRecorder } from '@confluence/stack/chain-sources/chain-recorder'
import { chainProfiles, chains } from '@confluence/stack/networks/chain-profiles'
import { readNetwork } from '@confluence/stack/networks/networks'
import { Command, Option } from 'commander'
import { blockNumber, port } from '../../console/arguments.ts'
import { UsageError } from '../../console/exit-codes.ts'
import { stopRequests } from '../../console/lifecycle.ts'
import { withRpc } from '../../console/options.ts'
import { createSyncDisplay } from '../../output/sync-display.ts'
import { serveRecorders } from './serve.ts'

interface RecordFlags {
  l1Rpc?: string[]
  l2Rpc?: string[]
  output: string
  toBlock?: number
  networks?: string
  port?: number
  host: string
}

/** `confluence record`: records the real chains into a directory, to a block or following the head. */
export function recordCommand(): Command {
  const command = new Command('record').description(
    'Record what the subgraphs read of a chain, or both, and follow the head until stopped by Ctrl-C. With --port, serve it to graph-node meanwhile.',
  )
  return withRpc(command, (title) => `record ${title} from this JSON-RPC endpoint; may be repeated`)
    .requiredOption('-o, --output <directory>', 'directory of the recordings, continued where it holds some')
    .addOption(
      new Option('--to-block <block>', 'stop at this block, or at the last final one below it').argParser(
        blockNumber,
      ),
    )
    .option('--networks <file>', 'contract addresses of other networks, in the format of networks.json')
    .addOption(
      new Option(
        '--port <port>',
        'serve the recordings on this port as JSON-RPC nodes, at /l1 and /l2, with /healthz and /metrics',
      ).argParser(port),
    )
    .option('--host <host>', 'address to serve on', '127.0.0.1')
    .action(record)
}

async function record({ l1Rpc, l2Rpc, output, toBlock, networks, port, host }: RecordFlags): Promise<void> {
  const urls = { l1: l1Rpc, l2: l2Rpc }
  const wanted = chains.filter((chain) => urls[chain])
  if (wanted.length === 0) throw new UsageError('--l1-rpc or --l2-rpc is missing: name an endpoint')
  if (toBlock !== undefined && wanted.length > 1) {
    throw new UsageError('--to-block is of one chain: record the two chains one after the other')
  }
  const { signal, onForce } = stopRequests()
  onForce(() => process.exit(130))
  const display = createSyncDisplay()
  await ensureBuild(display.line, signal)
  const book = (chain: Chain) => readNetwork(chainProfiles[chain].network, networks)
  await keepNetworks(output, { l1: book('l1'), l2: book('l2') })
  // One that fails stops the other.
  const failed = new AbortController()
  const stop = AbortSignal.any([signal, failed.signal])
  const open = (chain: Chain) =>
    openChainRecorder(chain, {
      urls: urls[chain] ?? [],
      book: book(chain),
      directory: output,
      signal: stop,
      report: display.line,
    })
  const run = async (chain: Chain, recorder: Recorder) => {
    const { title, lookInterval } = chainProfiles[chain]
    const show = () => display.report({ kind: 'recording', chain, progress: recorder.progress() })
    const showing = setInterval(show, 1_000)
    try {
      const target = Math.min(recorder.finalized, toBlock ?? recorder.finalized)
      await recorder.recordTo(target)
      if (toBlock === undefined) {
        display.line(`${title}: recorded to block ${recorder.store.to}, following the head; Ctrl-C stops`)
        await recorder.follow(lookInterval)
      }
    } catch (error) {
      if (stop.aborted) return
      failed.abort()
      throw error
    } finally {
      clearInterval(showing)
      const { blocks, logs, bytes } = recorder.store.size
      recorder.close()
      display.line(
        `${title}: recorded to block ${recorder.store.to}: ${logs.toLocaleString('en')} logs in ` +
          `${blocks.toLocaleString('en')} blocks, ${(bytes / 1e6).toFixed(1)} MB in ${recorder.store.file}`,
      )
    }
  }
  const recorders: Partial<Record<Chain, Recorder>> = {}
  let server: RpcServer | undefined
  try {
    for (const chain of wanted) recorders[chain] = await open(chain)
    if (port !== undefined) {
      server = await serveRecorders(recorders, { host, port })
      display.line(`${server.url} serves ${wanted.map((chain) => `/${chain}`).join(' and ')}`)
    }
    await Promise.all(wanted.map((chain) => run(chain, recorders[chain] as Recorder)))
  } catch (error) {
    // What is called off while it connects fails.
    if (!signal.aborted || failed.signal.aborted) throw error
  } finally {
    await server?.close()
    for (const recorder of Object.values(recorders)) recorder.close()
    display.close()
  }
}
