import { postGraphql } from '@confluence/protocol/lib/post-graphql'

/** How far graph-node is with a deployed subgraph. */
export interface IndexingStatus {
  /** The deployment that answers queries now. */
  deployment: string
  health: 'healthy' | 'unhealthy' | 'failed'
  entityCount: number
  /** Last block that was indexed; undefined before the first. */
  latestBlock: number | undefined
  /** Head of the chain as graph-node knows it. */
  headBlock: number | undefined
  /** First block that is indexed. */
  startBlock: number
  /** Why indexing cannot go on. */
  fatalError: { message: string; block: number | undefined } | undefined
}

const QUERY = `query ($name: String!) {
  status: indexingStatusForCurrentVersion(subgraphName: $name) {
    subgraph
    health
    entityCount
    fatalError { message block { number } }
    chains { earliestBlock { number } latestBlock { number } chainHeadBlock { number } }
  }
}`

interface Block {
  number: string
}

interface Answer {
  status: {
    subgraph: string
    health: IndexingStatus['health']
    entityCount: string
    fatalError: { message: string; block: Block | null } | null
    chains: [{ earliestBlock: Block | null; latestBlock: Block | null; chainHeadBlock: Block | null }]
  } | null
}

/** Asks a graph-node for the status of a subgraph; undefined if it has none of that name. */
export async function indexingStatus(statusUrl: string, name: string): Promise<IndexingStatus | undefined> {
  const { status } = await postGraphql<Answer>(statusUrl, QUERY, {
    variables: { name },
    signal: AbortSignal.timeout(10_000),
  })
  if (!status) return undefined
  const [chain] = status.chains
  return {
    deployment: status.subgraph,
    health: status.health,
    entityCount: Number(status.entityCount),
    latestBlock: numberOf(chain.latestBlock),
    headBlock: numberOf(chain.chainHeadBlock),
    startBlock: numberOf(chain.earliestBlock) ?? 0,
    fatalError: status.fatalError
      ? { message: status.fatalError.message, block: numberOf(status.fatalError.block) }
      : undefined,
  }
}

function numberOf(block: Block | null): number | undefined {
  return block ? Number(block.number) : undefined
}
