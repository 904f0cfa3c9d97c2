import type { Command } from 'commander'
import { listCommand } from '../../lists/list-command.ts'
import { formatAmount, formatTime } from '../../output/amounts.ts'
import { styleState } from '../../output/style.ts'

/** `confluence tickets`: the migrations initiated on L1. */
export function ticketsCommand(): Command {
  return listCommand({
    list: 'tickets',
    description: 'List the migrations initiated on Ethereum, and the state of each.',
    orderBy: 'blockTimestamp',
    order: 'desc',
    columns: [
      { title: 'INITIATED (UTC)', value: ({ blockTimestamp }) => formatTime(blockTimestamp) },
      { title: 'KIND', value: ({ kind }) => kind },
      { title: 'STATE', value: ({ state }) => state, paint: styleState },
      { title: 'L1 ADDRESS', value: ({ l1Address }) => l1Address },
      {
        title: 'L2 ADDRESS',
        value: ({ l2Address, l2AddressDiffers }) => (l2AddressDiffers ? l2Address : 'the same'),
      },
      { title: 'LPT', value: ({ stake }) => formatAmount(stake), align: 'decimal' },
      { title: 'EXPIRES (UTC)', value: ({ expiresAt }) => formatTime(expiresAt) },
    ],
  })
}
