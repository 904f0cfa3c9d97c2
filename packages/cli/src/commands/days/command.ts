import type { Command } from 'commander'
import { listCommand } from '../../lists/list-command.ts'
import { formatAmount, formatCount } from '../../output/amounts.ts'

/** `confluence days`: the migration day by day. */
export function daysCommand(): Command {
  return listCommand({
    list: 'days',
    description:
      'List the days of the migration (UTC), newest first: what migrated, what pools paid, and what was unclaimed when the last round began.',
    orderBy: 'id',
    order: 'desc',
    columns: [
      { title: 'DAY (UTC)', value: ({ id }) => id },
      { title: 'MIGRATED', value: (day) => formatCount(day.migratedDelegatorCount), align: 'right' },
      { title: 'CLAIMED', value: (day) => formatCount(day.claimedDelegatorCount), align: 'right' },
      { title: 'MIGRATED LPT', value: ({ migratedStake }) => formatAmount(migratedStake), align: 'decimal' },
      {
        title: 'MIGRATED LPT SO FAR',
        value: ({ totalMigratedStake }) => formatAmount(totalMigratedStake),
        align: 'decimal',
      },
      {
        title: 'PAID BY POOLS LPT',
        value: ({ poolClaimedStake }) => formatAmount(poolClaimedStake),
        align: 'decimal',
      },
      {
        title: 'UNCLAIMED LPT',
        value: ({ unclaimedStake }) => formatAmount(unclaimedStake),
        align: 'decimal',
      },
    ],
  })
}
