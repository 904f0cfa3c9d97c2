import type { DaysQuery } from 'livepeer-confluence-client'
import { useMemo } from 'react'
import { Chart } from '#chart/chart.tsx'
import { DAY_STEPS } from '#chart/day-axis.ts'
import type { ChartSpec, Series } from '#chart/options.ts'
import { drawnAmount } from '#format/amount.ts'
import { Card } from '#ui/card.tsx'

export type Day = NonNullable<DaysQuery['days']>[number]

const compact = new Intl.NumberFormat(undefined, { notation: 'compact', maximumSignificantDigits: 4 })
// A day is one of UTC, wherever the reader is.
const day = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeZone: 'UTC' })
const tick = new Intl.DateTimeFormat(undefined, { month: 'short', day: 'numeric', timeZone: 'UTC' })

/** Charts of the migration day by day. What they show is in the table of days beneath them too. */
export function DayCharts({ days }: { days: readonly Day[] }) {
  const charts = useMemo(() => specs(days), [days])
  return (
    <div className="grid charts">
      {charts.map(({ title, note, spec }) => (
        <Card key={title} title={title} note={note}>
          <Chart label={`${title}, by day. The figures are in the table of days.`} spec={spec} />
        </Card>
      ))}
    </div>
  )
}

function specs(days: readonly Day[]): { title: string; note: string; spec: ChartSpec }[] {
  const line = (name: string, tone: Series['tone'], read: (day: Day) => number | null): Series => ({
    name,
    tone,
    values: days.map(read),
  })
  const spec = (...series: Series[]): ChartSpec => ({
    x: days.map(({ startTimestamp }) => Number(startTimestamp)),
    series,
    formatX: (x) => day.format(x * 1000),
    formatTick: (x) => tick.format(x * 1000),
    steps: DAY_STEPS,
    formatY: (y) => compact.format(y),
  })
  return [
    {
      title: 'Stake migrated each day',
      note: 'LPT that arrived, and LPT that pools paid',
      spec: spec(
        line('Arrived', 'l2', (each) => drawnAmount(each.migratedStake)),
        line('Paid by pools', 'second', (each) => drawnAmount(each.poolClaimedStake)),
      ),
    },
    {
      title: 'Claims each day',
      note: 'Claims from the snapshot, and payments of pools',
      spec: spec(
        line('Claims', 'l2', (each) => each.claimedDelegatorCount),
        line('Paid by pools', 'second', (each) => each.poolClaimCount),
      ),
    },
    {
      title: 'Unclaimed each day',
      note: 'LPT in all, and in delegator pools, when the day’s last round began',
      spec: spec(
        line('All', 'l2', (each) => drawnAmount(each.unclaimedStake)),
        line('In pools', 'second', (each) => drawnAmount(each.unclaimedPoolStake)),
      ),
    },
  ]
}
