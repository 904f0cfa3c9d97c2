/** How a provider behaves, as its documentation and its answers say. */
export interface Profile {
  /** Most blocks per eth_getLogs. */
  maxRange?: number
  /** Most logs in an answer. */
  maxResults?: number
  /** The refusal of a range that is too long. `range` is the longest one that fits, as hex. */
  rangeRefusal?: (blocks: number, range: [string, string]) => Refusal
  /** The refusal of too many logs. `range` is one whose logs fit, as hex. */
  resultsRefusal?: (range: [string, string]) => Refusal
  /** Calls per second; more are answered with 429. */
  perSecond?: number
  /** Whether 429 comes with Retry-After. */
  retryAfter?: boolean
  /** Calls per batch; 0 where batches are refused. */
  maxBatch?: number
  /** Share of requests that fail in one of these ways. */
  faults?: { share: number; kinds: readonly Fault[] }
  /** Blocks that every other request does not know yet, as behind a load balancer. */
  lag?: number
  /** Blocks that it has no logs of any more: all below this one. */
  prunedBelow?: number
  /** Whether it has no state to answer calls from. */
  stateless?: boolean
}

export interface Refusal {
  status?: number
  code: number
  message: string
}

/** `null`: a block near the head is not there; `reset`: the connection is cut. */
export type Fault = 'header' | 'internal' | 'unavailable' | 'null' | 'reset'

const invalid = (message: string, code = -32602): Refusal => ({ code, message })

export const profiles = {
  open: {},
  'alchemy-free': {
    maxRange: 10,
    rangeRefusal: (_, [from, to]) => ({
      status: 400,
      code: -32600,
      message:
        'Under the Free tier plan, you can make eth_getLogs requests with up to a 10 block range. Based on your ' +
        `parameters, this block range should work: [${from}, ${to}]. Upgrade to PAYG for expanded block range.`,
    }),
    perSecond: 500,
  },
  alchemy: {
    maxResults: 10_000,
    resultsRefusal: ([from, to]) =>
      invalid(
        'Log response size exceeded. You can make eth_getLogs requests with up to a 2K block range and no limit on the ' +
          'response size, or you can request any block range with a cap of 10K logs in the response. Based on your ' +
          `parameters and the response size limit, this block range should work: [${from}, ${to}]`,
      ),
  },
  infura: {
    maxResults: 10_000,
    resultsRefusal: ([from, to]) =>
      invalid(`query returned more than 10000 results. Try with this block range [${from}, ${to}].`, -32005),
    perSecond: 500,
  },
  quicknode: {
    maxRange: 10_000,
    rangeRefusal: () => ({
      status: 413,
      code: -32614,
      message: 'eth_getLogs is limited to a 10,000 range',
    }),
    perSecond: 300,
    retryAfter: true,
  },
  ankr: {
    maxRange: 3_000,
    rangeRefusal: () => ({ code: -32600, message: 'block range is too wide' }),
    faults: { share: 0.01, kinds: ['unavailable', 'header'] },
  },
  drpc: {
    maxRange: 10_000,
    rangeRefusal: () => ({
      status: 400,
      code: 35,
      message: 'ranges over 10000 blocks are not supported on freetier',
    }),
    maxBatch: 3,
  },
  chainstack: {
    maxRange: 100,
    rangeRefusal: () => ({
      code: -32005,
      message:
        'Block range limit exceeded. See more details at https://docs.chainstack.com/docs/limits#evm-range-limits.',
    }),
  },
  publicnode: {
    maxRange: 50_000,
    rangeRefusal: () => ({ code: -32701, message: 'exceed maximum block range: 50000' }),
    maxBatch: 0,
    lag: 3,
    faults: { share: 0.01, kinds: ['null', 'reset'] },
  },
  nitro: {
    maxResults: 10_000,
    resultsRefusal: () => ({ code: -32000, message: 'logs matched by query exceeds limit of 10000' }),
  },
  unheard: {
    maxRange: 700,
    rangeRefusal: () => ({ code: -32055, message: 'the requested window does not fit' }),
    faults: { share: 0.02, kinds: ['header', 'internal', 'unavailable', 'null', 'reset'] },
    maxBatch: 20,
  },
} as const satisfies Record<string, Profile>

export type ProfileName = keyof typeof profiles
