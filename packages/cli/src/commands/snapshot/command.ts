import { loadSnapshot } from '@confluence/gateway/snapshot/load-snapshot'
import { SnapshotError } from '@confluence/gateway/snapshot/parse-leaves'
import type { Snapshot } from '@confluence/gateway/snapshot/snapshot'
import { endpointName, shownUrl } from '@confluence/protocol/endpoint-name'
import { UserError } from '@confluence/protocol/lib/user-error'
import { chainProfiles } from '@confluence/stack/networks/chain-profiles'
import { readNetwork } from '@confluence/stack/networks/networks'
import { Command, Option } from 'commander'
import { gatewayUrl, hash } from '../../console/arguments.ts'
import { NotReadyError } from '../../console/exit-codes.ts'
import { clientOf, type OutputOptions, withOutput } from '../../console/options.ts'
import { formatAmount, formatCount } from '../../output/amounts.ts'
import { printOne } from '../../output/print.ts'
import { formatFields } from '../../output/table.ts'

interface VerifyOptions extends OutputOptions {
  root?: string
  url?: string
}

/** `confluence snapshot verify FILE`: whether a file holds the leaves behind the root on the chain. */
export function snapshotCommand(): Command {
  const verify = new Command('verify')
    .description(
      "Rebuild the snapshot's Merkle tree from its leaves, and compare its root with the one on the chain.",
    )
    .argument('<file>', 'JSON file with the leaves, or its URL')
    .addOption(
      new Option(
        '--root <hash>',
        'root to compare with (default: the one on Arbitrum One, from networks.json)',
      ).argParser(hash),
    )
    .addOption(
      new Option('--url <url>', 'compare with the root that this gateway has indexed')
        .argParser(gatewayUrl)
        .conflicts('root'),
    )
  return new Command('snapshot')
    .description('Check the snapshot of L1 stake.')
    .addCommand(withOutput(verify).action(run))
}

async function run(file: string, { root, url, ...output }: VerifyOptions): Promise<void> {
  const expected = root ?? (url ? await rootOnChain(url) : knownRoot())
  const snapshot = await load(file)
  const verified = snapshot.root === expected
  const { leafCount, stake, fees } = snapshot
  const shown = /^https?:/i.test(file) ? shownUrl(file) : file
  const value = {
    file: shown,
    verified,
    root: snapshot.root,
    expected,
    leafCount,
    stake: `${stake}`,
    fees: `${fees}`,
  }
  printOne(value, output, (style) => [
    formatFields(
      [
        ['leaves', formatCount(leafCount)],
        ['stake', `${formatAmount(value.stake)} LPT`],
        ['fees', `${formatAmount(value.fees)} ETH`],
        ['root', snapshot.root],
        ['expected', expected],
        ['verdict', verified ? style.green('the same') : style.red('different')],
      ],
      style,
    ),
  ])
  if (!verified) {
    throw new UserError(`${shown} does not have the expected root: the chain would reject its proofs`)
  }
}

async function load(file: string): Promise<Snapshot> {
  try {
    return await loadSnapshot(file)
  } catch (error) {
    throw error instanceof SnapshotError ? new UserError(error.message) : error
  }
}

async function rootOnChain(url: string): Promise<string> {
  const { snapshot } = await clientOf({ url }).overview()
  if (snapshot?.rootOnChain) return snapshot.rootOnChain
  throw new NotReadyError(
    `${endpointName(url)} has no root from the chain yet, or started without --snapshot: name the root with --root`,
  )
}

function knownRoot(): string {
  const { Snapshot } = readNetwork(chainProfiles.l2.network)
  if (!Snapshot?.root) throw new UserError('networks.json has no snapshot root: name the root with --root')
  return String(Snapshot.root)
}
