import { setMaxListeners } from 'node:events'
import { UserError } from '@confluence/protocol/lib/user-error'
import type { Endpoint } from './endpoint.ts'
import { type FaultKind, ProviderFault } from './provider-fault.ts'

/** The endpoints of a chain, used side by side. */
export interface Pool {
  readonly endpoints: readonly Endpoint[]
  /** When an endpoint last answered, by performance.now(); undefined before the first. */
  readonly answeredAt: number | undefined
  /** How an endpoint last failed for the moment, in one line that names it. */
  readonly latestFault: { line: string; at: number } | undefined
  /**
   * Asks one of the endpoints, the one with most room. Where it is busy or fails for the moment, another or the same is
   * asked again, `attempts` times at most (default: without end). Throws ProviderFault for what is the question's
   * fault, and UserError where no endpoint can answer: none has these blocks, or takes its key before any has answered. A
   * key that is refused later is waited for.
   */
  use<T>(ask: (endpoint: Endpoint, signal: AbortSignal) => Promise<T>, attempts?: number): Promise<T>
}

export interface PoolOptions {
  endpoints: readonly Endpoint[]
  signal: AbortSignal
  /** Told what an endpoint answers that is new, in one line. */
  report(line: string): void
}

/** Faults after which the same question is asked again. */
const PASSING: ReadonlySet<FaultKind> = new Set(['rate', 'transient', 'denied'])

export function createPool({ endpoints, signal, report }: PoolOptions): Pool {
  const inFlight = new Map<Endpoint, number>(endpoints.map((endpoint) => [endpoint, 0]))
  const told = new Set<string>()
  let waiting: (() => void)[] = []
  let answeredAt: number | undefined
  let latestFault: Pool['latestFault']

  const wake = () => {
    const woken = waiting
    waiting = []
    for (const resolve of woken) resolve()
  }
  // Each request in flight listens as well.
  setMaxListeners(0, signal)
  signal.addEventListener('abort', wake)

  function tell({ name }: Endpoint, { kind, message }: ProviderFault): void {
    const line =
      kind === 'denied'
        ? `${name} does not take the key of its URL: ${message}`
        : `${name} answers: ${message}`
    latestFault = { line, at: performance.now() }
    const key = `${name} ${kind} ${message.replace(/0x[0-9a-f]+|\d+/gi, '#')}`
    if (told.has(key)) return
    told.add(key)
    report(line)
  }

  /** The free endpoint with most room, or how long to wait for one. */
  function choose(without: ReadonlySet<Endpoint>): Endpoint | number {
    const now = performance.now()
    let best: Endpoint | undefined
    let room = 0
    let wait = Number.POSITIVE_INFINITY
    for (const endpoint of endpoints) {
      if (without.has(endpoint)) continue
      wait = Math.min(wait, Math.max(0, endpoint.flow.resumes - now))
      const free = endpoint.flow.window - (inFlight.get(endpoint) ?? 0)
      if (endpoint.flow.resumes <= now && free > room) {
        best = endpoint
        room = free
      }
    }
    return best ?? wait
  }

  async function acquire(without: ReadonlySet<Endpoint>): Promise<Endpoint> {
    for (;;) {
      signal.throwIfAborted()
      const choice = choose(without)
      if (typeof choice !== 'number') {
        inFlight.set(choice, (inFlight.get(choice) ?? 0) + 1)
        return choice
      }
      await new Promise<void>((resolve) => {
        const timer = choice > 0 && Number.isFinite(choice) ? setTimeout(resolve, choice + 1) : undefined
        waiting.push(() => {
          clearTimeout(timer)
          resolve()
        })
      })
    }
  }

  return {
    endpoints,
    get answeredAt() {
      return answeredAt
    },
    get latestFault() {
      return latestFault
    },
    async use(ask, attempts = Number.POSITIVE_INFINITY) {
      const unable = new Map<Endpoint, ProviderFault>()
      for (let attempt = 1; ; attempt++) {
        const endpoint = await acquire(new Set(unable.keys()))
        try {
          const result = await ask(endpoint, signal)
          endpoint.flow.succeeded()
          answeredAt = performance.now()
          return result
        } catch (error) {
          if (!(error instanceof ProviderFault)) throw error
          endpoint.flow.failed(error)
          if (error.kind !== 'range' && error.kind !== 'size') tell(endpoint, error)
          if (error.kind === 'pruned' || (error.kind === 'denied' && answeredAt === undefined)) {
            unable.set(endpoint, error)
            if (unable.size === endpoints.length) throw unanswerable(endpoint, error)
          } else if (!PASSING.has(error.kind) || attempt >= attempts) throw error
        } finally {
          inFlight.set(endpoint, (inFlight.get(endpoint) ?? 1) - 1)
          wake()
        }
      }
    },
  }
}

/** Whether all endpoints take several calls in one request, as far as is known. */
export function takesBatches({ endpoints }: Pool): boolean {
  return endpoints.every(({ batchSize }) => batchSize > 1)
}

function unanswerable({ name }: Endpoint, { kind, message }: ProviderFault): UserError {
  if (kind === 'denied') return new UserError(`${name} does not take the key of its URL: ${message}`)
  return new UserError(
    `${name} does not have these blocks any more (${message}): name an endpoint with the whole history as well`,
  )
}
