import { collect, type EarningsFieldsFragment } from 'livepeer-confluence-client'
import { useMemo } from 'react'
import { client, useAnswer } from '#api/answers.ts'
import { Chart } from '#chart/chart.tsx'
import type { ChartSpec } from '#chart/options.ts'
import { drawnAmount } from '#format/amount.ts'
import { count } from '#format/number.ts'
import { addressColumn, amountColumn, momentColumn, valueColumn } from '#table/columns.tsx'
import { ListCard } from '#table/list-card.tsx'
import { useTableState } from '#table/table-state.ts'
import { Card } from '#ui/card.tsx'

type Round = NonNullable<EarningsFieldsFragment['earnings']>[number]

/** Rounds that are shown: as many as the gateway gives at a time. */
const SHOWN = 100
const ROUND_STEPS = [1, 2, 5, 10, 20, 50]

const compact = new Intl.NumberFormat(undefined, { notation: 'compact', maximumSignificantDigits: 4 })

const columns = [
  valueColumn<Round>('round', 'Round', ({ round }) => BigInt(round), { numeric: true }),
  momentColumn<Round>('startTimestamp', 'Began', (round) => round.startTimestamp),
  amountColumn<Round>('rewards', 'Rewards', 'LPT', (round) => round.rewards),
  amountColumn<Round>('fees', 'Fees', 'ETH', (round) => round.fees),
  amountColumn<Round>('bonded', 'Bonded, less unbonded', 'LPT', (round) => round.bonded),
  amountColumn<Round>('withdrawnFees', 'Fees withdrawn', 'ETH', (round) => round.withdrawnFees),
  amountColumn<Round>('pendingStake', 'Stake at its end', 'LPT', (round) => round.pendingStake),
  addressColumn<Round>('delegate', 'Delegate', (round) => round.delegate),
]

/** What an account or a pool earned on Arbitrum One in its last rounds. */
export function EarningsCard({ id, note }: { id: string; note: string }) {
  const table = useTableState('-round', 'earnings-')
  const query = useAnswer('earnings', { id, first: SHOWN })
  const rows = query.data ? (query.data.delegator?.l2?.earnings ?? []) : undefined
  const spec = useMemo(() => rows && rows.length > 1 && rewardsByRound(rows), [rows])
  return (
    <>
      {spec && (
        <Card title="Rewards by round" note={`LPT, the last ${count(spec.x.length)} rounds`}>
          <Chart label="Rewards by round. The figures are in the table of what it earned." spec={spec} />
        </Card>
      )}
      <ListCard
        title="Earned by round"
        name="earnings"
        note={note}
        columns={columns}
        rowKey={({ round }) => round}
        table={table}
        query={query}
        pageSize={10}
        rows={rows}
        allRows={() =>
          collect({
            fetch: (page, blocks) => client.earnings({ id, ...page }, { blocks }),
            items: ({ delegator }) => delegator?.l2?.earnings ?? [],
            pageSize: SHOWN,
          })
        }
        empty="It has had stake for no round yet."
      />
    </>
  )
}

function rewardsByRound(rounds: readonly Round[]): ChartSpec {
  const oldestFirst = [...rounds].reverse()
  return {
    x: oldestFirst.map(({ round }) => Number(round)),
    series: [{ name: 'Rewards', tone: 'l2', values: oldestFirst.map(({ rewards }) => drawnAmount(rewards)) }],
    formatX: (x) => `Round ${count(x)}`,
    formatTick: (x) => count(x),
    steps: ROUND_STEPS,
    formatY: (y) => compact.format(y),
    // Losses are below 0.
    floating: rounds.some(({ rewards }) => rewards.startsWith('-')),
  }
}
