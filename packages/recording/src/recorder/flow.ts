import type { FaultKind, ProviderFault } from './provider-fault.ts'

const START = 4
/** Requests in flight at one endpoint, at most. */
export const MOST_IN_FLIGHT = 16
const FIRST_PAUSE = 250
const LONGEST_PAUSE = 60_000
/** Before an endpoint is tried again that somebody has to put in order. */
const USELESS: Readonly<Partial<Record<FaultKind, number>>> = { denied: 15_000, foreign: 5_000 }
/** Requests that fail together count once. */
const TOGETHER = 500

/** How fast an endpoint is asked: one more in flight per round of answers, half as many when it is too much. */
export interface Flow {
  /** Requests that may be in flight. */
  readonly window: number
  /** When it may be asked again, by performance.now(). */
  readonly resumes: number
  succeeded(): void
  failed(fault: ProviderFault): void
}

export function createFlow(): Flow {
  let window = START
  let resumes = 0
  let failures = 0
  let halved = Number.NEGATIVE_INFINITY
  return {
    get window() {
      return Math.floor(window)
    },
    get resumes() {
      return resumes
    },
    succeeded() {
      failures = 0
      window = Math.min(MOST_IN_FLIGHT, window + 1 / window)
    },
    failed({ kind, retryAfter }) {
      const now = performance.now()
      const rest = USELESS[kind]
      if (rest) resumes = Math.max(resumes, now + (retryAfter ?? rest))
      if (kind !== 'rate' && kind !== 'transient') return
      if (now - halved > TOGETHER) {
        halved = now
        failures++
        window = Math.max(1, window / 2)
      }
      // One failure among answers means nothing; an endpoint that only fails is rested longer and longer.
      if (kind === 'transient' && retryAfter === undefined && failures < 2) return
      const pause = retryAfter ?? Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** Math.min(failures - 1, 10))
      resumes = Math.max(resumes, now + pause)
    },
  }
}
