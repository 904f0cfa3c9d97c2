import type { PoolClaimsQuery, PoolFieldsFragment } from 'livepeer-confluence-client'
import { useMemo } from 'react'
import { client, useWholeList } from '#api/answers.ts'
import { Chart } from '#chart/chart.tsx'
import { DAY_STEPS } from '#chart/day-axis.ts'
import type { ChartSpec } from '#chart/options.ts'
import { drawnAmount } from '#format/amount.ts'
import { addressColumn, amountColumn, momentColumn, valueColumn } from '#table/columns.tsx'
import { ListCard } from '#table/list-card.tsx'
import { useTableState } from '#table/table-state.ts'
import { Hash } from '#ui/address.tsx'
import { Card } from '#ui/card.tsx'

type Claim = NonNullable<PoolClaimsQuery['poolClaims']>[number]

const columns = [
  momentColumn<Claim>('blockTimestamp', 'Claimed', (claim) => claim.blockTimestamp),
  addressColumn<Claim>('l1Delegator', 'Account', (claim) => claim.l1Delegator),
  amountColumn<Claim>('initialStake', 'Stake of the snapshot', 'LPT', (claim) => claim.initialStake),
  amountColumn<Claim>('stake', 'Stake received', 'LPT', (claim) => claim.stake),
  amountColumn<Claim>('fees', 'Fees received', 'ETH', (claim) => claim.fees),
  valueColumn<Claim>('transactionHash', 'Transaction', (claim) => claim.transactionHash, {
    sortable: false,
    cell: (claim) => <Hash hash={claim.transactionHash} what="transaction hash" />,
  }),
]

const day = new Intl.DateTimeFormat(undefined, { month: 'short', day: 'numeric' })
const compact = new Intl.NumberFormat(undefined, { notation: 'compact', maximumSignificantDigits: 4 })

/** The claims of a pool, as a list and as what they add up to over time. */
export function PoolClaims({ pool }: { pool: PoolFieldsFragment }) {
  const table = useTableState('-blockTimestamp')
  const query = useWholeList(
    ['poolClaims', pool.id],
    (page, options) => client.poolClaims({ ...page, where: { pool: pool.id } }, options),
    (answer) => answer.poolClaims,
  )
  const claims = query.data
  const spec = useMemo(() => claims && claims.length > 0 && overTime(pool, claims), [pool, claims])
  return (
    <>
      {spec && (
        <Card title="Claims over time" note="Stake of the snapshot that has been claimed, LPT">
          <Chart label="Claimed stake over time. The figures are in the table of claims." spec={spec} />
        </Card>
      )}
      <ListCard
        title="Claims"
        name="pool-claims"
        columns={columns}
        rowKey={(claim) => claim.id}
        table={table}
        query={query}
        rows={claims}
        empty="No account has claimed from this pool yet."
      />
    </>
  )
}

function overTime(pool: PoolFieldsFragment, claims: readonly Claim[]): ChartSpec {
  const oldestFirst = [...claims].sort((a, b) => Number(a.blockTimestamp) - Number(b.blockTimestamp))
  let sum = 0n
  // Claims of one block come together: the chart knows one value per moment.
  const sums = new Map<number, number | null>([[Number(pool.createdAtTimestamp), 0]])
  for (const { blockTimestamp, initialStake } of oldestFirst) {
    sum += BigInt(initialStake)
    sums.set(Number(blockTimestamp), drawnAmount(`${sum}`))
  }
  return {
    x: [...sums.keys()],
    series: [{ name: 'Claimed', tone: 'l2', values: [...sums.values()] }],
    formatX: (x) => day.format(x * 1000),
    formatTick: (x) => day.format(x * 1000),
    steps: DAY_STEPS,
    formatY: (y) => compact.format(y),
    stepped: true,
  }
}
