import { expect, test } from 'vitest'
import { createMetrics, type Snapshotted } from './metrics.ts'
import { names } from './names.ts'

const now: Snapshotted = {
  health: {
    l1: {
      synced: true,
      block: 90,
      head: 100,
      error: null,
      warnings: [],
      recording: {
        phase: 'history',
        block: 80,
        from: 10,
        target: 95,
        blocks: 7,
        logs: 21,
        requests: 40,
        calls: 140,
        rate: 4,
        secondsLeft: 12,
        endpoints: [
          { name: 'one.example', requests: 30, refused: 2, range: 500, limited: true, batchSize: 100 },
          { name: 'two.example', requests: 10, refused: 0, range: 2_000, limited: false, batchSize: 1 },
        ],
        fault: 'nothing is recorded since 12:00:00 UTC: one.example answers: HTTP status 503',
      },
    },
    l2: {
      synced: true,
      block: 70,
      head: null,
      error: 'it does not answer',
      recording: null,
      warnings: [{ code: 'UNREACHABLE', message: '', since: null }],
    },
  },
  cache: { entries: 3, bytes: 4_000 },
  indexSize: { l1: 11, l2: 22 },
}

test('renders what was observed', async () => {
  const metrics = createMetrics()
  metrics.observeRequest('Account', 200, 0.002)
  metrics.observeRefusal('rate')
  metrics.observeCache('hit')
  metrics.observeUpstream('l1', 0.2, false)
  const text = await metrics.render(now)
  expect(metrics.contentType).toContain('text/plain')
  for (const line of [
    'confluence_graphql_requests_total{operation="Account",status="200"} 1',
    'confluence_graphql_request_duration_seconds_bucket{le="0.0025",operation="Account"} 1',
    'confluence_refused_requests_total{limit="rate"} 1',
    'confluence_refused_requests_total{limit="concurrency"} 0',
    'confluence_graphql_cache_requests_total{result="hit"} 1',
    'confluence_graphql_cache_entries 3',
    'confluence_graphql_cache_bytes 4000',
    'confluence_upstream_request_duration_seconds_count{chain="l1",outcome="error"} 1',
    'confluence_chain_block{chain="l1"} 90',
    'confluence_chain_lag_blocks{chain="l1"} 10',
    'confluence_chain_healthy{chain="l1"} 1',
    'confluence_warnings{chain="l2",code="UNREACHABLE"} 1',
    'confluence_chain_healthy{chain="l2"} 0',
    'confluence_index_entities{chain="l2"} 22',
    'confluence_recording_block{chain="l1"} 80',
    'confluence_recording_target_block{chain="l1"} 95',
    'confluence_recording_seconds_left{chain="l1"} 12',
    'confluence_recording_healthy{chain="l1"} 0',
    'confluence_recording_blocks_total{chain="l1"} 7',
    'confluence_recording_logs_total{chain="l1"} 21',
    'confluence_recording_calls_total{chain="l1"} 140',
    'confluence_recording_requests_total{chain="l1",endpoint="one.example"} 30',
    'confluence_recording_refused_total{chain="l1",endpoint="one.example"} 2',
    'confluence_recording_range_blocks{chain="l1",endpoint="two.example"} 2000',
  ]) {
    expect(text.split('\n')).toContain(line)
  }
})

test('is in the format of Prometheus, each metric with its help and the prefix', async () => {
  const text = await createMetrics().render(now)
  for (const line of text.split('\n').filter((line) => line && !line.startsWith('#'))) {
    expect(line).toMatch(/^confluence_[a-z0-9_]+(\{([a-z_]+="[^"]*",?)+\})? (-?[0-9.e+-]+|Nan)$/)
  }
  for (const metric of Object.values(names)) {
    if (typeof metric !== 'string') expect(text).toContain(`# HELP ${metric.name} ${metric.help}\n`)
  }
})

test('forgets a head that is not known any more', async () => {
  const metrics = createMetrics()
  expect(await metrics.render(now)).toContain('confluence_chain_head{chain="l1"} 100')
  const { l1, l2 } = now.health
  const text = await metrics.render({ ...now, health: { l1: { ...l1, head: null }, l2 } })
  expect(text).not.toContain('confluence_chain_head{chain="l1"}')
  expect(text).not.toContain('confluence_chain_lag_blocks{chain="l1"}')
})

test('clients cannot make labels without end', async () => {
  const metrics = createMetrics()
  for (let index = 0; index < 300; index++) metrics.observeRequest(`Query${index}`, 200, 0.001)
  const lines = (await metrics.render(now)).split('\n')
  const series = lines.filter((line) => line.startsWith('confluence_graphql_requests_total{'))
  expect(series).toHaveLength(101)
  expect(series).toContain('confluence_graphql_requests_total{operation="other",status="200"} 200')
})

test('forgets a warning that is over', async () => {
  const metrics = createMetrics()
  await metrics.render(now)
  const { l1 } = now.health
  expect(await metrics.render({ ...now, health: { l1, l2: l1 } })).not.toContain('UNREACHABLE')
})
