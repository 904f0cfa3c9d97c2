import type { Command } from 'commander'
import { type AskOptions, askCommand, clientOf } from '../../console/options.ts'
import { describeBlocks, printOne } from '../../output/print.ts'
import { describeEth, describeLpt, describeRounds } from './describe.ts'

/** `confluence continuity`: rounds, inflation, LPT and ETH over the migration. */
export function continuityCommand(): Command {
  return askCommand(
    'continuity',
    'Show how the protocol went on from Ethereum to Arbitrum One: the last and the first round with their inflation, and an account of the LPT and the ETH that moved, to the wei.',
  ).action(run)
}

async function run({ url, ...output }: AskOptions): Promise<void> {
  const { continuity, _meta } = await clientOf({ url }).continuity()
  printOne({ ...continuity, _meta }, output, (style) => [
    describeRounds(continuity, style),
    ...describeLpt(continuity.lpt, style),
    ...describeEth(continuity.eth, style),
    style.dim(describeBlocks(_meta)),
  ])
}
