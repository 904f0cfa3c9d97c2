import { endpointName } from '@confluence/protocol/endpoint-name'
import { ConfluenceError } from './errors.ts'

/** Something that a gateway does not understand or that went wrong, but that does not keep it from answering. */
export interface HealthWarning {
  /** Such as UNKNOWN_IMPLEMENTATION or LAGGING. */
  code: string
  message: string
  /** The chain's block since which it holds, as a decimal string; null where that is not known. */
  since: string | null
}

/** How far a chain is recorded from its RPC endpoints, before it is indexed. */
export interface RecordingHealth {
  /** `history`: what is final is being recorded; `head`: the latest blocks are followed. */
  phase: 'history' | 'head'
  /** Last block recorded, and the first and the last one of what is being recorded. */
  block: number
  from: number
  target: number
  /** Blocks with logs, and logs, recorded since the start. */
  blocks: number
  logs: number
  /** HTTP requests since the start, the calls in them, and requests per second. */
  requests: number
  calls: number
  rate: number
  /** Seconds that the history will take at the pace so far; null where that is not known, and at the head. */
  secondsLeft: number | null
  endpoints: readonly RecordingEndpoint[]
  /** Why it stands still, with the endpoint's last error; null while it goes on. */
  fault: string | null
}

/** An RPC endpoint that is recorded from, by host, and what it was seen to allow. */
export interface RecordingEndpoint {
  name: string
  requests: number
  refused: number
  /** Blocks that are asked for in one request, and whether the endpoint has refused more. */
  range: number
  limited: boolean
  /** Calls that it takes in one request. */
  batchSize: number
}

/** How one chain is. */
export interface ChainHealth {
  /** Whether the chain is indexed to its head. */
  synced: boolean
  /** The last indexed block; null before the first. */
  block: number | null
  /** The head of the chain; null where it is unknown. */
  head: number | null
  /** What is wrong; null if nothing is. */
  error: string | null
  warnings: readonly HealthWarning[]
  /** How far it is recorded; null where it is not recorded there. */
  recording: RecordingHealth | null
}

/** What `/healthz` of a gateway answers. */
export interface GatewayHealth {
  /** `degraded`: it answers, with warnings. `unavailable`: a chain is not synced or fails. */
  status: 'ok' | 'degraded' | 'unavailable'
  l1: ChainHealth
  l2: ChainHealth
}

/** The health in a gateway's answer. Throws ConfluenceError (HTTP) if `body` is something else. */
export function readHealth(body: unknown, url: string, httpStatus: number): GatewayHealth {
  const { status, chains, ...own } = record(body)
  const { l1, l2 } = chains ? record(chains) : own
  const health = { status, l1: chainHealth(l1), l2: chainHealth(l2) }
  if (isStatus(health.status) && health.l1 && health.l2) return health as GatewayHealth
  const message = `${endpointName(url)} is not a gateway of Confluence (HTTP status ${httpStatus})`
  throw new ConfluenceError('HTTP', message, { cause: undefined, status: httpStatus })
}

function isStatus(status: unknown): boolean {
  return status === 'ok' || status === 'degraded' || status === 'unavailable'
}

function chainHealth(value: unknown): ChainHealth | undefined {
  const { synced, block, head, error, warnings = [], recording = null } = record(value)
  const typed =
    typeof synced === 'boolean' &&
    [block, head].every((number) => number === null || typeof number === 'number') &&
    (error === null || typeof error === 'string') &&
    Array.isArray(warnings) &&
    typeof recording === 'object'
  return typed ? ({ synced, block, head, error, warnings, recording } as ChainHealth) : undefined
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}
