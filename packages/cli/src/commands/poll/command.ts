import type { Command } from 'commander'
import { NotFoundError } from '../../console/exit-codes.ts'
import { type AskOptions, askAboutCommand, clientOf } from '../../console/options.ts'
import { describeBlocks, printOne } from '../../output/print.ts'
import { describePoll, describeVotes } from './describe.ts'

const SHOWN = 20

/** `confluence poll ADDRESS`: a poll, what it comes to, and its heaviest votes. */
export function pollCommand(): Command {
  return askAboutCommand(
    'poll',
    `Show a poll of stakeholders: the stake behind yes and no, the result, and its ${SHOWN} heaviest votes.`,
    'poll on Ethereum or Arbitrum One',
  ).action(run)
}

async function run(id: string, { url, ...output }: AskOptions): Promise<void> {
  const { poll, _meta } = await clientOf({ url }).poll({ id, first: SHOWN })
  if (!poll) throw new NotFoundError(`${id} is not a poll: confluence polls lists them`)
  printOne({ ...poll, _meta }, output, (style) => [
    describePoll(poll, style),
    ...(poll.votes.length > 0 ? [describeVotes(poll.votes, style)] : []),
    style.dim(describeBlocks(_meta)),
  ])
}
