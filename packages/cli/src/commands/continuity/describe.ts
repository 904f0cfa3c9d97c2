import type { ContinuityQuery } from 'livepeer-confluence-client/generated'
import { formatAmount, formatCount, formatPercent, formatTime } from '../../output/amounts.ts'
import type { Style } from '../../output/style.ts'
import { formatFields, formatTable } from '../../output/table.ts'

/** Inflation is in parts per 10^9. */
const PARTS_OF_INFLATION = 1e9

type Continuity = NonNullable<ContinuityQuery['continuity']>

/** The last round of Ethereum and the first of Arbitrum One, beside each other. */
export function describeRounds({ lastL1Round, firstL2Round }: Continuity, style: Style): string {
  const rounds = [
    { title: 'last on Ethereum', round: lastL1Round },
    { title: 'first on Arbitrum One', round: firstL2Round },
  ]
  return formatTable(
    rounds,
    [
      { title: 'ROUND', value: ({ title }) => title },
      { title: 'NUMBER', value: ({ round }) => round && formatCount(round.number), align: 'right' },
      { title: 'BEGAN (UTC)', value: ({ round }) => formatTime(round?.startTimestamp) },
      {
        title: 'INFLATION',
        value: ({ round }) =>
          formatPercent(round?.inflation ? `${Number(round.inflation) / PARTS_OF_INFLATION}` : null),
        align: 'right',
      },
      { title: 'MINTABLE LPT', value: ({ round }) => formatAmount(round?.mintableTokens), align: 'decimal' },
      { title: 'SUPPLY LPT', value: ({ round }) => formatAmount(round?.totalSupply), align: 'decimal' },
    ],
    style,
  )
}

/** LPT: three accounts, each of which balances. */
export function describeLpt(lpt: Continuity['lpt'], style: Style): string[] {
  const amount = (wei: string | null) => (wei === null ? 'not known yet' : `${formatAmount(wei)} LPT`)
  return [
    `${style.bold('BridgeMinter on Ethereum')}\n${formatFields(
      [
        ['received', amount(lpt.bridgeMinterReceived)],
        ['sent to Arbitrum One', amount(lpt.sent)],
        ['holds', amount(lpt.bridgeMinterBalance)],
        ['on its way', amount(lpt.inTransit)],
      ],
      style,
    )}`,
    `${style.bold('L2Migrator on Arbitrum One')}\n${formatFields(
      [
        ['arrived over the bridge', amount(lpt.arrived)],
        ['received from others', amount(lpt.receivedFromOthers)],
        ['bonded for orchestrators', amount(lpt.bondedForOrchestrators)],
        ['bonded for delegator pools', amount(lpt.bondedForPools)],
        ['bonded for delegators', amount(lpt.bondedForDelegators)],
        ['bonded for locks', amount(lpt.bondedForUnbondingLocks)],
        ['paid otherwise', amount(lpt.unexplained)],
        ['holds', amount(lpt.balance)],
      ],
      style,
    )}`,
    `${style.bold('Delegator pools')}\n${formatFields(
      [
        ['were given', amount(lpt.bondedForPools)],
        ['earned', amount(lpt.poolsEarned)],
        ['paid', amount(lpt.poolsPaid)],
        ['hold', amount(lpt.poolsBalance)],
      ],
      style,
    )}`,
  ]
}

/** ETH, as far as events tell. */
export function describeEth(eth: Continuity['eth'], style: Style): string[] {
  const amount = (wei: string) => `${formatAmount(wei)} ETH`
  return [
    `${style.bold('ETH')}\n${formatFields(
      [
        ['fees paid by L2Migrator', amount(eth.fees)],
        ['deposits', amount(eth.deposits)],
        ['reserves', amount(eth.reserves)],
        ['paid in all', amount(eth.paid)],
        ['earned by pools', amount(eth.poolsEarned)],
        ['paid by pools', amount(eth.poolsPaid)],
        ['held by pools', amount(eth.poolsBalance)],
      ],
      style,
    )}\nWhat L1Migrator.migrateETH moved is in no event: what L2Migrator still holds is its balance on Arbitrum One.`,
  ]
}
