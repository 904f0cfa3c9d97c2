const metric = (name: string, help: string) => ({ name: `confluence_${name}`, help })

/** The gateway's metrics. `chain` is l1 or l2. */
export const names = {
  requests: metric('graphql_requests_total', 'GraphQL requests answered, by operation name and HTTP status.'),
  requestDuration: metric('graphql_request_duration_seconds', 'Time to answer a GraphQL request.'),
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
  /** Prefix of what prom-client measures of any process. */
  process: 'confluence_',
} as const
