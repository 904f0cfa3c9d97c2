import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { endpointBelow } from '@confluence/protocol/endpoint-request'
import { UserError } from '@confluence/protocol/lib/user-error'
import { type Chain, openRecording, type Recording } from '@confluence/recording/recording'
import { projectRoot } from '@confluence/stack/build/paths'
import { chainProfiles, chains } from '@confluence/stack/networks/chain-profiles'
import { startStack } from '@confluence/stack/stack'
import { compareFacts, readFacts } from '@confluence/verify/facts'
import { compareKept, readKept } from '@confluence/verify/kept'
import { table, totalsOf } from '@confluence/verify/report'
import type { FigureCount } from '@confluence/verify/tally'
import { verify } from '@confluence/verify/verify'
import { Command, Option } from 'commander'
import { blockNumber, DEFAULT_URL, gatewayUrl, positiveCount, url } from '../../console/arguments.ts'
import { InterruptedError, UsageError } from '../../console/exit-codes.ts'
import { stopRequests } from '../../console/lifecycle.ts'
import { progressLine } from '../../output/progress-line.ts'
import { createSyncDisplay } from '../../output/sync-display.ts'
import { type ContractOptions, compareWithContracts, firstDifferences } from './against-contracts.ts'

interface VerifyOptions extends ContractOptions {
  url?: string
  facts?: string | true
  kept?: string
  json?: boolean
}

/** The published figures that ship with the command. */
const FACTS = join(projectRoot, 'facts', 'real-chains.json')

/** `confluence verify`: compares what is served with a recording's truth, with contracts, with answers kept of them, or with published figures. */
export function verifyCommand(): Command {
  const option = (flags: string, description: string, parse: (text: string) => unknown) =>
    new Option(flags, description).argParser(parse)
  return new Command('verify')
    .description(
      "Compare every figure with what a recording's contracts answered at each checkpoint; with --l1-rpc and --l2-rpc, with what the contracts of real chains answer now.",
    )
    .argument('[directory]', 'recording directory')
    .addOption(
      option(
        '--url <url>',
        'address of a running `start` (default: for a recording, start one and stop it afterwards; else http://localhost:4000)',
        gatewayUrl,
      ),
    )
    .addOption(option('--l1-rpc <url>', 'JSON-RPC endpoint of Ethereum, to ask its contracts', url))
    .addOption(option('--l2-rpc <url>', 'JSON-RPC endpoint of Arbitrum One', url))
    .addOption(
      option('--l1-block <number>', 'compare at this block (an old one needs an archive node)', blockNumber),
    )
    .addOption(option('--l2-block <number>', 'the same on Arbitrum One', blockNumber))
    .option('--networks <file>', 'addresses of the contracts (default: networks.json)')
    .addOption(option('--sample <count>', 'compare this many delegators instead of all', positiveCount))
    .option('--seed <text>', 'which delegators a sample takes', 'confluence')
    .option('--bisect', 'look for the first block of a difference')
    .option('--metrics <file>', 'write the result as a Prometheus textfile')
    .option('--keep <file>', 'write what the contracts answered to this file, beside what it has')
    .option('--kept <file>', 'compare with what --keep wrote, and ask no contract')
    .option('--facts [file]', 'compare with published figures of the real chains (default: those that ship)')
    .option('--json', 'print the result as JSON')
    .action(run)
}

async function run(directory: string | undefined, options: VerifyOptions): Promise<void> {
  const ways = [directory, options.l1Rpc ?? options.l2Rpc, options.kept, options.facts].filter(
    (way) => way !== undefined,
  )
  if (ways.length !== 1) {
    throw new UsageError(
      'name one thing to compare with: a recording, --l1-rpc and --l2-rpc, --kept, or --facts',
    )
  }
  if (options.keep !== undefined && !options.l1Rpc && !options.l2Rpc) {
    throw new UsageError('--keep writes what contracts answer: name --l1-rpc and --l2-rpc too')
  }
  const running = subgraphsOf(options.url ?? DEFAULT_URL)
  if (directory !== undefined) {
    const recording = openRecording(directory)
    const figures = options.url ? await compare(recording, running) : await compareOnOwnStack(recording)
    show(figures, directory, { recording: recording.name }, options)
  } else if (options.kept !== undefined) {
    const figures = await compareKept(readKept(options.kept), running)
    show(figures, options.kept, { kept: options.kept }, options)
  } else if (options.facts !== undefined) {
    const facts = readFacts(options.facts === true ? FACTS : options.facts)
    show(await compareFacts(facts, running), 'published figures', {}, options)
  } else {
    const result = await compareWithContracts(running, options)
    const { blocks, first } = result
    show(result.figures, 'the contracts', { blocks, first }, options, firstDifferences(result))
  }
}

function show(
  figures: readonly FigureCount[],
  what: string,
  about: object,
  { json }: VerifyOptions,
  notes: readonly string[] = [],
): void {
  const totals = totalsOf(figures)
  console.log(
    json ? JSON.stringify({ ...about, ...totals, figures }, null, 2) : [table(figures), ...notes].join('\n'),
  )
  if (totals.mismatches > 0) {
    throw new UserError(`${totals.mismatches} of ${totals.comparisons} comparisons with ${what} differ`)
  }
}

function subgraphsOf(url: string): Record<Chain, string> {
  return { l1: endpointBelow(url, 'subgraphs/l1'), l2: endpointBelow(url, 'subgraphs/l2') }
}

async function compareOnOwnStack(recording: Recording): Promise<FigureCount[]> {
  const { signal, onForce } = stopRequests()
  onForce(() => process.exit(130))
  const dataDirectory = await mkdtemp(join(tmpdir(), 'confluence-verify-'))
  const display = createSyncDisplay(process.stderr)
  try {
    const stack = await startStack({
      sources: { recording: recording.directory },
      dataDirectory,
      signal,
      report: (event) => void display.report(event),
    })
    const stop = () => void stack.stop()
    signal.addEventListener('abort', stop)
    try {
      await stack.waitUntilSynced()
      const ended = stack.ended.then(() => Promise.reject(new UserError('stopped')))
      return await Promise.race([compare(recording, { l1: stack.l1.queryUrl, l2: stack.l2.queryUrl }), ended])
    } finally {
      await stack.stop()
    }
  } catch (error) {
    if (signal.aborted) throw new InterruptedError('stopped')
    throw error
  } finally {
    display.close()
    await rm(dataDirectory, { recursive: true, force: true })
  }
}

async function compare(recording: Recording, urls: Record<Chain, string>): Promise<FigureCount[]> {
  const line = progressLine()
  const done: Record<Chain, number> = { l1: 0, l2: 0 }
  try {
    return await verify(recording, {
      urls,
      report(chain, block) {
        done[chain] = Math.max(done[chain], block)
        const shares = chains.map((chain) => {
          const percent = Math.floor((done[chain] / recording[chain].meta.lastBlock) * 100)
          return `${chainProfiles[chain].title} ${percent}%`
        })
        line.show(`comparing: ${shares.join(', ')}`)
      },
    })
  } finally {
    line.clear()
  }
}
