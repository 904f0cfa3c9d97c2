import { describeRate } from '@confluence/protocol/slashing'
import type { SlashingQuery } from 'livepeer-confluence-client/generated'
import { formatAmount, formatCount } from '../../output/amounts.ts'
import type { Style } from '../../output/style.ts'
import { formatFields, formatTable } from '../../output/table.ts'

type Slashing = NonNullable<SlashingQuery['slashing']>

/** A slash in paragraphs for people: what it is, and what it takes by each rule. */
export function describeSlashing(slashing: Slashing, style: Style): string[] {
  const { orchestrator, chain, round, rate, stake, penalty, firstProposal, secondProposal } = slashing
  const rules = [
    { name: 'the contract', lockCount: 0, lockPenalty: '0', total: penalty },
    { name: 'first proposal', ...firstProposal },
    { name: 'second proposal', ...secondProposal },
  ]
  return [
    formatFields(
      [
        ['orchestrator', style.bold(orchestrator)],
        ['slash', `${describeRate(rate)} in round ${round} on ${chain}`],
        ['bonded then', `${formatAmount(stake)} LPT`],
      ],
      style,
    ),
    formatTable(
      rules,
      [
        { title: 'BY', value: ({ name }) => name },
        { title: 'FROM STAKE LPT', value: () => formatAmount(penalty), align: 'decimal' },
        { title: 'LOCKS', value: ({ lockCount }) => formatCount(lockCount), align: 'right' },
        {
          title: 'FROM LOCKS LPT',
          value: ({ lockPenalty }) => formatAmount(lockPenalty),
          align: 'decimal',
        },
        { title: 'IN ALL LPT', value: ({ total }) => formatAmount(total), align: 'decimal' },
      ],
      style,
    ),
  ]
}

export function describeLocks(locks: Slashing['locks'], style: Style): string {
  return formatTable(
    locks,
    [
      { title: 'LOCK', value: ({ lock }) => lock.lockId, align: 'right' },
      { title: 'OF', value: ({ lock }) => lock.delegator },
      { title: 'LPT', value: ({ lock }) => formatAmount(lock.amount), align: 'decimal' },
      { title: 'WITHDRAWABLE FROM ROUND', value: ({ lock }) => lock.withdrawRound, align: 'right' },
      {
        title: 'FIRST PROPOSAL',
        value: ({ firstProposal }) => formatAmount(firstProposal),
        align: 'decimal',
      },
      {
        title: 'SECOND PROPOSAL',
        value: ({ secondProposal }) => formatAmount(secondProposal),
        align: 'decimal',
      },
    ],
    style,
  )
}
