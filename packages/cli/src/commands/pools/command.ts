import type { Command } from 'commander'
import { listCommand } from '../../lists/list-command.ts'
import { formatAmount, formatCount, formatTime } from '../../output/amounts.ts'

/** `confluence pools`: the delegator pools, and what is unclaimed in each. */
export function poolsCommand(): Command {
  return listCommand({
    list: 'pools',
    description: 'List the delegator pools on Arbitrum One, and what is unclaimed in each.',
    orderBy: 'stake',
    order: 'desc',
    columns: [
      { title: 'POOL', value: ({ id }) => id },
      { title: 'ORCHESTRATOR', value: ({ orchestrator }) => orchestrator },
      { title: 'UNCLAIMED LPT', value: ({ stake }) => formatAmount(stake), align: 'decimal' },
      { title: 'UNCLAIMED ETH', value: ({ fees }) => formatAmount(fees), align: 'decimal' },
      { title: 'CLAIMED LPT', value: ({ claimedStake }) => formatAmount(claimedStake), align: 'decimal' },
      { title: 'CLAIMS', value: ({ claimCount }) => formatCount(claimCount), align: 'right' },
      { title: 'LAST CLAIM (UTC)', value: ({ lastClaimTimestamp }) => formatTime(lastClaimTimestamp) },
    ],
  })
}
