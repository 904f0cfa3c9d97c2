import { type Command, Option } from 'commander'
import { percentage, roundNumber } from '../../console/arguments.ts'
import { NotFoundError } from '../../console/exit-codes.ts'
import { type AskOptions, askAboutCommand, clientOf } from '../../console/options.ts'
import { describeBlocks, printOne } from '../../output/print.ts'
import { describeLocks, describeSlashing } from './describe.ts'

/** Locks that are shown. */
const SHOWN = 20

interface SlashingOptions extends AskOptions {
  chain: 'L1' | 'L2'
  round?: number
}

/** `confluence slashing ADDRESS PERCENTAGE`: what a slash would take, from stake and from unbonding locks. */
export function slashingCommand(): Command {
  return askAboutCommand(
    'slashing',
    'Show what a slash of an orchestrator would take: from its stake, as the contract is, and from open unbonding locks by the two proposals discussed with LIP-8.',
    'orchestrator, or another account',
  )
    .argument('<percentage>', 'share that the slash takes, such as 40 or 12.5', percentage)
    .addOption(new Option('--chain <chain>', 'chain of the stake').choices(['L1', 'L2']).default('L2'))
    .addOption(
      new Option(
        '--round <round>',
        'round of the slash: the current one by default, or a later one',
      ).argParser(roundNumber),
    )
    .action(run)
}

async function run(
  id: string,
  rate: string,
  { url, chain, round, ...output }: SlashingOptions,
): Promise<void> {
  const { slashing, _meta } = await clientOf({ url }).slashing({
    id,
    rate,
    chain,
    ...(round === undefined ? {} : { round: `${round}` }),
    first: SHOWN,
  })
  if (!slashing) throw new NotFoundError(`${id} has never had stake on ${chain}: check the address`)
  printOne({ ...slashing, _meta }, output, (style) => [
    ...describeSlashing(slashing, style),
    ...(slashing.locks.length > 0 ? [describeLocks(slashing.locks, style)] : []),
    style.dim(describeBlocks(_meta)),
  ])
}
