import type { Command } from 'commander'
import { listCommand } from '../../lists/list-command.ts'
import { formatAmount } from '../../output/amounts.ts'

/** `confluence senders`: broadcasters, and what their funds allow. */
export function sendersCommand(): Command {
  return listCommand({
    list: 'senders',
    description:
      'List the broadcasters, those with the largest deposits first: deposit and reserve on Arbitrum One, and the part of the reserve that each orchestrator can claim in a round.',
    orderBy: 'deposit',
    order: 'desc',
    columns: [
      { title: 'BROADCASTER', value: ({ id }) => id },
      { title: 'MIGRATION', value: ({ state }) => state },
      { title: 'DEPOSIT ETH', value: ({ l2 }) => formatAmount(l2?.deposit), align: 'decimal' },
      { title: 'RESERVE ETH', value: ({ l2 }) => formatAmount(l2?.reserve), align: 'decimal' },
      {
        title: 'PER ORCHESTRATOR ETH',
        value: ({ l2 }) => formatAmount(l2?.reservePerOrchestrator),
        align: 'decimal',
      },
      {
        title: 'HIGHEST FACE VALUE ETH',
        value: ({ l2 }) => formatAmount(l2?.maxFaceValue),
        align: 'decimal',
      },
      { title: 'FUNDS', value: ({ l2 }) => l2?.state },
    ],
  })
}
