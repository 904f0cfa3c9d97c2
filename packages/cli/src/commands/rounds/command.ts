import { type Command, Option } from 'commander'
import { listCommand } from '../../lists/list-command.ts'
import { formatAmount, formatCount, formatPercent, formatTime } from '../../output/amounts.ts'

/** `confluence rounds`: participation and unclaimed stake, round by round. */
export function roundsCommand(): Command {
  return listCommand({
    list: 'rounds',
    description:
      'List the rounds, newest first, with participation and unclaimed stake at the start of each.',
    orderBy: 'number',
    order: 'desc',
    columns: [
      { title: 'ROUND', value: ({ number }) => number, align: 'right' },
      { title: 'CHAIN', value: ({ chain }) => chain },
      { title: 'BEGAN (UTC)', value: ({ startTimestamp }) => formatTime(startTimestamp) },
      {
        title: 'PARTICIPATION',
        value: ({ participationRate }) => formatPercent(participationRate),
        align: 'right',
      },
      {
        title: 'ACTIVE LPT',
        value: ({ totalActiveStake }) => formatAmount(totalActiveStake),
        align: 'decimal',
      },
      {
        title: 'UNCLAIMED LPT',
        value: ({ unclaimedStake }) => formatAmount(unclaimedStake),
        align: 'decimal',
      },
      { title: 'MIGRATED', value: (round) => formatCount(round.migratedDelegatorCount), align: 'right' },
      { title: 'CLAIMED', value: (round) => formatCount(round.claimedDelegatorCount), align: 'right' },
    ],
  }).addOption(
    new Option('--chain <chain>', 'rounds of one chain, or one series of both')
      .choices(['L1', 'L2', 'BOTH'])
      .default('BOTH'),
  )
}
