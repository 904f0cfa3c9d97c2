import type { UseQueryResult } from '@tanstack/react-query'
import type { RoundsQuery } from 'livepeer-confluence-client'
import { perBillion, percent, smallPercent } from '#format/number.ts'
import { chainTitle } from '#format/words.ts'
import { amountColumn, momentColumn, valueColumn } from '#table/columns.tsx'
import { ListCard } from '#table/list-card.tsx'
import { useTableState } from '#table/table-state.ts'
import { NOT_EXACT, Unknown } from '#ui/amount.tsx'

type Round = NonNullable<RoundsQuery['rounds']>[number]

/** Null where Ethereum’s active stake is not known exactly. */
const rateOf = ({ participationRate: rate }: { participationRate: string | null }) =>
  rate === null ? null : Number(rate)

const columns = [
  valueColumn<Round>('number', 'Round', (round) => BigInt(round.number), { numeric: true }),
  valueColumn<Round>('chain', 'Chain', (round) => chainTitle(round.chain)),
  momentColumn<Round>('startTimestamp', 'Began', (round) => round.startTimestamp),
  valueColumn<Round>('participationRate', 'Participation', (round) => rateOf(round), {
    numeric: true,
    cell: (round) => {
      const rate = rateOf(round)
      if (rate === null) return <Unknown why={NOT_EXACT} />
      return <span data-tip={round.participationRate}>{percent(rate, 2)}</span>
    },
    csv: { header: 'Participation rate', text: (round) => round.participationRate ?? '' },
  }),
  valueColumn<Round>('inflation', 'Inflation', (round) => perBillion(round.inflation), {
    numeric: true,
    cell: ({ inflation }) => {
      const rate = perBillion(inflation)
      return rate === null ? <Unknown why={NOT_EXACT} /> : smallPercent(rate)
    },
    csv: { header: 'Inflation (parts per 10^9)', text: ({ inflation }) => inflation ?? '' },
  }),
  amountColumn<Round>('totalSupply', 'Supply', 'LPT', (round) => round.totalSupply),
  amountColumn<Round>('totalActiveStake', 'Active stake', 'LPT', (round) => round.totalActiveStake, {
    missing: NOT_EXACT,
  }),
  amountColumn<Round>('mintedTokens', 'Minted', 'LPT', (round) => round.mintedTokens),
  amountColumn<Round>('unclaimedStake', 'Unclaimed', 'LPT', (round) => round.unclaimedStake),
  valueColumn<Round>(
    'migratedDelegatorCount',
    'Delegators migrated',
    (round) => round.migratedDelegatorCount,
    {
      numeric: true,
    },
  ),
  amountColumn<Round>('migratedStake', 'Stake migrated', 'LPT', (round) => round.migratedStake),
]

/** All rounds of both chains with the figures that the charts draw. */
export function RoundsTable({ query }: { query: UseQueryResult<Round[]> }) {
  const table = useTableState('-number')
  return (
    <ListCard
      title="Rounds"
      name="rounds"
      note="Ethereum’s rounds up to the first on Arbitrum One, then Arbitrum One’s; figures as each round began"
      columns={columns}
      rowKey={(round) => `${round.chain}-${round.number}`}
      table={table}
      query={query}
      pageSize={10}
      rows={query.data}
      empty="No round has begun yet."
    />
  )
}
