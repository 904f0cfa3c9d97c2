/**
 * What a provider's refusal means:
 * `range`: it allows fewer blocks per request; `size`: these blocks hold too much; `rate`: ask later; `transient`: ask
 * again; `batch`: it takes no batches (as large as this one); `pruned`: it does not have these blocks; `denied`: it
 * does not take the key; `foreign`: it serves another chain; `unknown`: something else.
 */
export type FaultKind =
  | 'range'
  | 'size'
  | 'rate'
  | 'transient'
  | 'batch'
  | 'pruned'
  | 'denied'
  | 'foreign'
  | 'unknown'

/** A request that an endpoint did not answer. The message is the provider's own. */
export class ProviderFault extends Error {
  readonly kind: FaultKind
  /** Blocks per request that the provider says it allows. */
  readonly allowed: number | undefined
  /** Milliseconds after which it may be asked again. */
  readonly retryAfter: number | undefined

  constructor(kind: FaultKind, message: string, { allowed, retryAfter }: FaultDetails = {}) {
    super(message)
    this.kind = kind
    this.allowed = allowed
    this.retryAfter = retryAfter
  }
}

interface FaultDetails {
  allowed?: number | undefined
  retryAfter?: number | undefined
}

/** What came back from an endpoint in place of a result. */
export interface Refusal {
  /** HTTP status. */
  status: number
  code: number | undefined
  message: string
  /** Value of the Retry-After header. */
  retryAfter: string | undefined
}

/** Reads a refusal: wording first, since codes are used for anything, then code and status. */
export function faultOf({ status, code, message, retryAfter }: Refusal): ProviderFault {
  const wait = waitOf(retryAfter)
  for (const { pattern, kind, allowed } of WORDINGS) {
    const match = pattern.exec(message)
    if (match) return new ProviderFault(kind, message, { allowed: allowed?.(match), retryAfter: wait })
  }
  const kind = KIND_BY_CODE[code ?? 0] ?? kindOfStatus(status)
  return new ProviderFault(kind, message, { retryAfter: wait })
}

interface Wording {
  pattern: RegExp
  kind: FaultKind
  allowed?: (match: RegExpExecArray) => number | undefined
}

const count = (match: RegExpExecArray) => {
  const blocks = Number(String(match[1]).replace(/[,.]/g, '')) * (/k/i.test(match[2] ?? '') ? 1000 : 1)
  return blocks > 0 ? blocks : undefined
}
const span = (match: RegExpExecArray) => Number(match[2]) - Number(match[1]) + 1

// Collected by Ponder (@ponder/utils, MIT) and from the providers' own documentation. The first that matches counts.
const WORDINGS: readonly Wording[] = [
  {
    pattern: /\b(?:rate limit|request rate|too many requests|throughput|compute units per second)/i,
    kind: 'rate',
  },
  { pattern: /(?:daily|monthly) (?:request|limit|quota|credit)|capacity (?:limit )?exceeded/i, kind: 'rate' },
  {
    pattern: /pruned|missing trie node|history.*(?:not |un)available|archive (?:node|data|request)/i,
    kind: 'pruned',
  },
  {
    pattern: /invalid (?:api )?key|unauthori[sz]ed|must be authenticated|project id required/i,
    kind: 'denied',
  },
  { pattern: /batch/i, kind: 'batch' },
  // Alchemy and Infura name blocks whose logs fit; the range itself is not what they refuse.
  { pattern: /response size exceeded.*\[(0x[0-9a-f]+),\s*(0x[0-9a-f]+)\]/i, kind: 'size', allowed: span },
  { pattern: /more than \d+ results.*\[(0x[0-9a-f]+),\s*(0x[0-9a-f]+)\]/i, kind: 'size', allowed: span },
  { pattern: /up to an? ([\d,.]+)( ?k)? block range/i, kind: 'range', allowed: count },
  {
    pattern: /this block range should work: \[(0x[0-9a-f]+),\s*(0x[0-9a-f]+)\]/i,
    kind: 'range',
    allowed: span,
  },
  { pattern: /maximum is set to (\d+)/i, kind: 'range', allowed: count },
  { pattern: /max(?:imum)?(?: allowed)? (?:block )?range:? ([\d,.]+)/i, kind: 'range', allowed: count },
  { pattern: /number of requested blocks is ([\d,.]+)/i, kind: 'range', allowed: count },
  { pattern: /limited to (?:an? )?([\d,.]+)( ?k)? ?(?:blocks?|range)/i, kind: 'range', allowed: count },
  { pattern: /range allowed for your plan \(\d+ > (\d+)\)/i, kind: 'range', allowed: count },
  { pattern: /at most ([\d,.]+) blocks/i, kind: 'range', allowed: count },
  { pattern: /range greater than ([\d,.]+) max/i, kind: 'range', allowed: count },
  { pattern: /block range exceeds ([\d,.]+)/i, kind: 'range', allowed: count },
  { pattern: /range is too large, max is (\d+)(k?) blocks/i, kind: 'range', allowed: count },
  { pattern: /smaller than size ([\d,.]+)/i, kind: 'range', allowed: count },
  { pattern: /too wide \(maximum (\d+)\)/i, kind: 'range', allowed: count },
  { pattern: /blocks distance: (\d+)/i, kind: 'range', allowed: count },
  { pattern: /ranges over (\d+) blocks/i, kind: 'range', allowed: count },
  {
    pattern: /range (?:is )?too (?:wide|large|big)|range (?:limit|threshold) exceeded|exceeded max allowed/i,
    kind: 'range',
  },
  {
    pattern:
      /exceeds? (?:the )?(?:limit|max results)|more than \d+ results|response (?:is )?too (?:big|large)/i,
    kind: 'size',
  },
  { pattern: /response size|query timeout|execution (?:timeout|aborted)/i, kind: 'size' },
  {
    pattern: /header not found|unknown block|block not found|no backend|timed? ?out|temporar/i,
    kind: 'transient',
  },
]

const KIND_BY_CODE: Readonly<Record<number, FaultKind>> = {
  4444: 'pruned',
  [-32005]: 'rate',
  [-32029]: 'rate',
  [-32603]: 'transient',
}

function kindOfStatus(status: number): FaultKind {
  if (status === 429) return 'rate'
  if (status === 401 || status === 403) return 'denied'
  if (status === 413) return 'size'
  return status >= 500 || status === 408 ? 'transient' : 'unknown'
}

/** Retry-After in milliseconds: seconds, or a date. */
function waitOf(header: string | undefined): number | undefined {
  if (!header) return undefined
  const seconds = Number(header)
  const wait = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(header) - Date.now()
  return wait > 0 ? wait : undefined
}
