import type { UseQueryResult } from '@tanstack/react-query'
import type { RoundsQuery } from 'livepeer-confluence-client'
import { perBillion, percent, smallPercent } from '#format/number.ts'
import { chainTitle } from '#format/words.ts'
import { amountColumn, momentColumn, valueColumn } from '#table/columns.tsx'
import { ListCard } from '#table/list-card.tsx'
import { useTableState } from '#table/table-state.ts'

type Round = NonNullable<RoundsQuery['rounds']>[number]

const columns = [
  valueColumn<Round>('number', 'Round', (round) => BigInt(round.number), { numeric: true }),
  valueColumn<Round>('chain', 'Chain', (round) => chainTitle(round.chain)),
  momentColumn<Round>('startTimestamp', 'Began', (round) => round.startTimestamp),
  valueColumn<Round>('participationRate', 'Participation', (round) => Number(round.participationRate), {
    numeric: true,
    cell: (round) => (
      <span data-tip={round.participationRate}>{percent(Number(round.participationRate), 2)}</span>
    ),
    csv: { header: 'Participation rate', text: (round) => round.participationRate },
  }),
  valueColumn<Round>('inflation', 'Inflation', (round) => perBillion(round.inflation), {
    numeric: true,
    cell: (round) => smallPercent(perBillion(round.inflation)),
    csv: { header: 'Inflation (parts per 10^9)', text: (round) => round.inflation },
  }),
  amountColumn<Round>('totalSupply', 'Supply', 'LPT', (round) => round.totalSupply),
  amountColumn<Round>('totalActiveStake', 'Active stake', 'LPT', (round) => round.totalActiveStake),
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
      note="Of Ethereum up to the first on Arbitrum, then of Arbitrum; each as it stood when it began"
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
