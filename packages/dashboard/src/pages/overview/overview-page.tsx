import type { UseQueryResult } from '@tanstack/react-query'
import { client, useAnswer, usePartialAnswer, useWholeList } from '#api/answers.ts'
import { Page } from '#shell/page.tsx'
import { Card } from '#ui/card.tsx'
import { Empty, Failure, Missing, Skeleton } from '#ui/notice.tsx'
import { DayCharts } from './day-charts.tsx'
import { DaysTable } from './days-table.tsx'
import { DelegatorStates, Headline, Others } from './progress.tsx'
import { ProtocolCard, SnapshotCard } from './protocol-card.tsx'
import { RoundCharts } from './round-charts.tsx'
import { RoundsTable } from './rounds-table.tsx'

export function OverviewPage() {
  return (
    <Page
      title="Overview"
      heading="Livepeer’s move to Arbitrum"
      lead={<p>How far the stake of Livepeer’s delegators has moved from Ethereum, exact to the wei.</p>}
    >
      <Progress />
      <Present />
      <Days />
      <Rounds />
    </Page>
  )
}

function Progress() {
  const query = useAnswer('progress', {})
  if (!query.data) return <Waiting title="Progress" query={query} />
  const { migrationProgress } = query.data
  return (
    <>
      <Headline progress={migrationProgress} />
      <div className="grid thirds">
        <DelegatorStates progress={migrationProgress} />
        <Others progress={migrationProgress} />
      </div>
    </>
  )
}

function Present() {
  const query = usePartialAnswer('protocol', {})
  if (!query.data) return <Waiting title="Livepeer on Arbitrum now" query={query} />
  const { data, errors } = query.data
  return (
    <>
      <Missing errors={errors} />
      <div className="grid thirds">
        {data.protocol && <ProtocolCard protocol={data.protocol} />}
        <SnapshotCard snapshot={data.snapshot} />
      </div>
    </>
  )
}

function Waiting({ title, query }: { title: string; query: Pick<UseQueryResult, 'error' | 'refetch'> }) {
  return (
    <Card title={title}>
      {query.error ? <Failure error={query.error} onRetry={query.refetch} /> : <Skeleton lines={6} />}
    </Card>
  )
}

function Days() {
  const query = useWholeList(
    ['days'],
    (page, options) => client.days(page, options),
    (answer) => answer.days,
  )
  return (
    <>
      {query.data && query.data.length > 0 && <DayCharts days={query.data} />}
      <DaysTable query={query} />
    </>
  )
}

function Rounds() {
  const query = useWholeList(
    ['rounds'],
    (page, options) => client.rounds({ ...page, chain: 'BOTH' }, options),
    (answer) => answer.rounds,
  )
  return (
    <>
      {query.data && query.data.length > 0 && <RoundCharts rounds={query.data} />}
      {query.data && query.data.length === 0 && <Empty title="No round has begun yet" />}
      <RoundsTable query={query} />
    </>
  )
}
