const metric = (name: string, help: string) => ({ name: `confluence_${name}`, help })

/** The gateway's metrics. `chain` is l1 or l2. */
export const names = {
  requests: metric('graphql_requests_total', 'GraphQL requests answered, by operation name and HTTP status.'),
  requestDuration: metric('graphql_request_duration_seconds', 'Time to answer a GraphQL request.'),
  refused: metric(
    'refused_requests_total',
    'Requests refused with 429, by the limit of the client: requests per minute (rate) or at once (concurrency).',
  ),
  cache: metric(
    'graphql_cache_requests_total',
    'GraphQL requests by where the answer came from: the cache (hit), an equal request in the air (shared), or anew (miss).',
  ),
  cacheEntries: metric('graphql_cache_entries', 'Answers in the cache.'),
  cacheBytes: metric('graphql_cache_bytes', 'Bytes that the cache takes.'),
  upstream: metric(
    'upstream_request_duration_seconds',
    'Time a subgraph took to answer a request of the gateway, by chain and outcome (ok, error).',
  ),
  block: metric('chain_block', 'Last block indexed.'),
  head: metric('chain_head', 'Head of the chain, where it is known.'),
  lag: metric('chain_lag_blocks', 'Blocks behind the head of the chain, where it is known.'),
  healthy: metric('chain_healthy', '1 while the chain is synced and without errors, else 0.'),
  warnings: metric('warnings', 'Warnings in force, by chain and code.'),
  indexSize: metric('index_entities', 'Entities that the join index holds.'),
  recordingBlock: metric('recording_block', 'Last block recorded, where a chain is recorded.'),
  recordingTarget: metric('recording_target_block', 'Last block of what is being recorded.'),
  recordingSecondsLeft: metric(
    'recording_seconds_left',
    'Seconds until the history is recorded, at the pace so far.',
  ),
  recordingHealthy: metric('recording_healthy', '1 while recording goes on, 0 while it stands still.'),
  recordingBlocks: metric('recording_blocks_total', 'Blocks with logs recorded since the start.'),
  recordingLogs: metric('recording_logs_total', 'Logs recorded since the start.'),
  recordingRequests: metric('recording_requests_total', 'HTTP requests to an endpoint since the start.'),
  recordingRefused: metric('recording_refused_total', 'HTTP requests that an endpoint did not answer.'),
  recordingCalls: metric(
    'recording_calls_total',
    'Calls in the HTTP requests of a chain since the start, which plans bill.',
  ),
  recordingRange: metric(
    'recording_range_blocks',
    'Blocks of logs that are asked for in one request, as learnt from the endpoint.',
  ),
  /** Prefix of what prom-client measures of any process. */
  process: 'confluence_',
} as const
