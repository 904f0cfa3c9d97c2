import { type Command, Option } from 'commander'
import { ether } from '../../console/arguments.ts'
import { type AskOptions, askCommand, clientOf } from '../../console/options.ts'
import { formatAmount, formatCount } from '../../output/amounts.ts'
import { describeBlocks, printOne } from '../../output/print.ts'
import { formatFields } from '../../output/table.ts'

interface FundsNeededOptions extends AskOptions {
  chain: 'L1' | 'L2'
}

/** `confluence funds-needed AMOUNT`: what a broadcaster needs for tickets of a face value. */
export function fundsNeededCommand(): Command {
  return askCommand(
    'funds-needed',
    'Show what a broadcaster needs for tickets of a face value: the deposit, or the reserve, which all orchestrators of the active set share. They add up.',
  )
    .argument('<face-value>', 'ETH that a winning ticket pays, such as 0.01', ether)
    .addOption(new Option('--chain <chain>', 'chain of the funds').choices(['L1', 'L2']).default('L2'))
    .action(run)
}

async function run(faceValue: string, { url, chain, ...output }: FundsNeededOptions): Promise<void> {
  const { senderFundsNeeded: needed, _meta } = await clientOf({ url }).senderFundsNeeded({ faceValue, chain })
  printOne({ ...needed, _meta }, output, (style) => [
    formatFields(
      [
        ['face value', `${formatAmount(needed.faceValue)} ETH`],
        ['deposit', `${formatAmount(needed.deposit)} ETH pay one winning ticket without the reserve`],
        [
          'reserve',
          `${formatAmount(needed.reserve)} ETH pay one to each of ${formatCount(needed.orchestrators)} orchestrators in a round without the deposit`,
        ],
      ],
      style,
    ),
    style.dim(describeBlocks(_meta)),
  ])
}
