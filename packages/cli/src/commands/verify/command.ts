import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { UserError } from '@confluence/protocol/lib/user-error'
import { type Chain, openRecording, type Recording } from '@confluence/recording/recording'
import { chainProfiles, chains } from '@confluence/stack/networks/chain-profiles'
import { startStack } from '@confluence/stack/stack'
import { table, totalsOf } from '@confluence/verify/report'
import type { FigureCount } from '@confluence/verify/tally'
import { verify } from '@confluence/verify/verify'
import { Command, Option } from 'commander'
import { gatewayUrl } from '../../console/arguments.ts'
import { InterruptedError } from '../../console/exit-codes.ts'
import { stopRequests } from '../../console/lifecycle.ts'
import { progressLine } from '../../output/progress-line.ts'
import { createSyncDisplay } from '../../output/sync-display.ts'

/** `confluence verify DIR`: compares what the subgraphs serve with what a recording's contracts answered. */
export function verifyCommand(): Command {
  return new Command('verify')
    .description("Compare every figure with what a recording's contracts answered, at each checkpoint.")
    .argument('<directory>', 'recording directory')
    .addOption(
      new Option(
        '--url <url>',
        'address of a running `start` on that recording (default: start one, and stop it afterwards)',
      ).argParser(gatewayUrl),
    )
    .option('--json', 'print the result as JSON')
    .action(run)
}

async function run(directory: string, { url, json }: { url?: string; json?: boolean }): Promise<void> {
  const recording = openRecording(directory)
  const figures = url ? await compare(recording, subgraphsOf(url)) : await compareOnOwnStack(recording)
  const totals = totalsOf(figures)
  console.log(
    json ? JSON.stringify({ recording: recording.name, ...totals, figures }, null, 2) : table(figures),
  )
  if (totals.mismatches > 0) {
    throw new UserError(`${totals.mismatches} of ${totals.comparisons} comparisons with ${directory} differ`)
  }
}

function subgraphsOf(url: string): Record<Chain, string> {
  return { l1: `${url}/subgraphs/l1`, l2: `${url}/subgraphs/l2` }
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
