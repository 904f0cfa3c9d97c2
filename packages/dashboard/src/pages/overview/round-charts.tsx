import type { RoundsQuery } from 'livepeer-confluence-client'
import { useMemo } from 'react'
import { Chart } from '#chart/chart.tsx'
import type { ChartSpec, Series } from '#chart/options.ts'
import { drawnAmount } from '#format/amount.ts'
import { count, perBillion, percent, smallPercent } from '#format/number.ts'
import { Card } from '#ui/card.tsx'

type Round = NonNullable<RoundsQuery['rounds']>[number]

const ROUND_STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000]

const compact = new Intl.NumberFormat(undefined, { notation: 'compact', maximumSignificantDigits: 4 })
const lpt = (value: number) => compact.format(value)

/** Charts over rounds. What they show is in the table of rounds beneath them too. */
export function RoundCharts({ rounds }: { rounds: readonly Round[] }) {
  const charts = useMemo(() => specs(rounds), [rounds])
  return (
    <div className="grid charts">
      {charts.map(({ title, note, spec }) => (
        <Card key={title} title={title} note={note}>
          <Chart label={`${title}, by round. The figures are in the table of rounds.`} spec={spec} />
        </Card>
      ))}
    </div>
  )
}

function specs(rounds: readonly Round[]): { title: string; note: string; spec: ChartSpec }[] {
  const after = rounds.filter(({ chain }) => chain === 'L2')
  const spec = (
    of: readonly Round[],
    series: readonly Series[],
    formatY: (y: number) => string,
  ): ChartSpec => ({
    x: of.map(({ number }) => Number(number)),
    series,
    formatX: (x) => `Round ${count(x)}`,
    formatTick: (x) => count(x),
    steps: ROUND_STEPS,
    formatY,
  })
  const line = (name: string, tone: Series['tone'], read: (round: Round) => number | null): Series => ({
    name,
    tone,
    values: after.map(read),
  })
  const across = (
    name: string,
    read: (round: Round) => number | null,
    formatY: (y: number) => string,
  ): ChartSpec => ({
    ...spec(rounds, bothChains(rounds, name, read), formatY),
    mark: migration(rounds),
  })
  return [
    {
      title: 'Delegators over rounds',
      note: 'Migrated in all, and by a claim',
      spec: spec(
        after,
        [
          line('All', 'l2', (round) => round.migratedDelegatorCount),
          line('Claimed', 'second', (round) => round.claimedDelegatorCount),
        ],
        (value) => compact.format(value),
      ),
    },
    {
      title: 'Stake over rounds',
      note: 'LPT that arrived as stake',
      spec: spec(after, [line('Migrated', 'l2', (round) => drawnAmount(round.migratedStake))], lpt),
    },
    {
      title: 'Unclaimed over rounds',
      note: 'LPT in all, and in delegator pools',
      spec: spec(
        after,
        [
          line('All', 'l2', (round) => drawnAmount(round.unclaimedStake)),
          line('In pools', 'second', (round) => drawnAmount(round.unclaimedPoolStake)),
        ],
        lpt,
      ),
    },
    {
      title: 'Participation rate',
      note: 'Active stake out of the supply, on both chains',
      spec: across(
        'Rate',
        (round) => (supplied(round) ? drawnRate(round.participationRate) : null),
        (value) => percent(value),
      ),
    },
    {
      title: 'Supply',
      note: 'LPT on both chains',
      spec: {
        ...across('LPT', (round) => (supplied(round) ? drawnAmount(round.totalSupply) : null), lpt),
        floating: true,
      },
    },
    {
      title: 'Inflation',
      note: 'Of the supply, per round',
      spec: {
        ...across('Per round', (round) => perBillion(round.inflation), smallPercent),
        floating: true,
      },
    },
  ]
}

const drawnRate = (rate: string | null) => (rate === null ? null : Number(rate))

// Arbitrum does not know the supply before Ethereum has told it.
const supplied = ({ totalSupply }: Round) => totalSupply !== '0'

/** One line in two colours: that of Ethereum ends where that of Arbitrum begins. */
function bothChains(rounds: readonly Round[], name: string, read: (round: Round) => number | null): Series[] {
  const values = rounds.map(read)
  const joint = rounds.findIndex(({ chain }, index) => chain === 'L2' && values[index] !== null)
  const upTo = joint < 0 ? rounds.length : joint
  return [
    { name, tone: 'l1', values: values.map((value, index) => (index <= upTo ? value : null)) },
    { name, tone: 'l2', values: values.map((value, index) => (index >= upTo ? value : null)) },
  ]
}

function migration(rounds: readonly Round[]): ChartSpec['mark'] {
  const first = rounds.find(({ chain }) => chain === 'L2')
  return first && { x: Number(first.number), name: 'Migration' }
}
