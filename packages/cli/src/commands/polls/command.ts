import type { Command } from 'commander'
import { listCommand } from '../../lists/list-command.ts'
import { formatAmount, formatCount } from '../../output/amounts.ts'
import { styleState } from '../../output/style.ts'
import { describeTurnout } from '../poll/describe.ts'

/** `confluence polls`: the polls of stakeholders on both chains, and what each comes to. */
export function pollsCommand(): Command {
  return listCommand({
    list: 'polls',
    description:
      'List the polls of stakeholders on both chains, newest first, with the stake behind yes and no.',
    orderBy: 'blockTimestamp',
    order: 'desc',
    columns: [
      { title: 'POLL', value: ({ address }) => address },
      { title: 'CHAIN', value: ({ chain }) => chain },
      { title: 'STATE', value: ({ state }) => state, paint: styleState },
      { title: 'ENDS (L1 BLOCK)', value: ({ endBlock }) => formatCount(endBlock), align: 'right' },
      { title: 'VOTERS', value: ({ voterCount }) => formatCount(voterCount), align: 'right' },
      { title: 'YES LPT', value: ({ tally }) => formatAmount(tally?.yes), align: 'decimal' },
      { title: 'NO LPT', value: ({ tally }) => formatAmount(tally?.no), align: 'decimal' },
      { title: 'TURNOUT', value: ({ tally }) => describeTurnout(tally), align: 'right' },
      { title: 'RESULT', value: ({ tally }) => tally?.result, paint: styleState },
    ],
  })
}
