/**
 * What these subgraphs need of graph-node's environment, wherever it runs: embedded, in Compose or in Kubernetes. A test
 * holds deploy/ against it.
 */
export const graphNodeSettings = {
  // With RUST_BACKTRACE set, graph-node is many times slower: it raises (and handles) an error with a backtrace on every
  // entity write.
  RUST_LIB_BACKTRACE: '0',
  // Else the head lags by a block, and by half a minute during a reorganisation.
  GRAPH_STORE_DISABLE_CHAIN_HEAD_PTR_CACHE: 'true',
  // The mappings make no calls.
  GRAPH_STORE_DISABLE_CALL_CACHE: 'true',
  // The default asks for a new range after 100 events, with a dozen requests each. But whenever a handler creates a data
  // source, what was fetched ahead is thrown away: with 5000, blocks were fetched three times (docs/rpc.md).
  GRAPH_ETHEREUM_TARGET_TRIGGERS_PER_BLOCK_RANGE: '500',
  // What is indexed becomes visible after a second, not up to 300. And graph-node weighs all that waits to be written anew
  // with each block, which with 3 s takes a tenth of its time.
  GRAPH_STORE_WRITE_BATCH_DURATION: '1',
} as const
