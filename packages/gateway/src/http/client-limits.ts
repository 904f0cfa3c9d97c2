import type { BlockList } from 'node:net'
import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context, MiddlewareHandler } from 'hono'
import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible'
import { apiError } from '../errors.ts'
import { clientOf, subscriberOf, trustedNetworks } from './networks.ts'

/** What one client may ask. */
export interface ClientLimits {
  /** Requests in any minute that begins with one; 0 for any number. */
  perMinute: number
  /** Requests at the same time; 0 for any number. */
  atOnce: number
  /** Networks that are not limited, and whose proxies are believed in whom they forward for. */
  trusted: BlockList
}

/** Which limit refused a request: that of requests per minute, or at once. */
export type Limit = 'rate' | 'concurrency'

/** Told of each request that was refused. */
export type ObserveRefusal = (limit: Limit) => void

const MINUTE = 60

/** Refuses what a client asks beyond its limits: 429 with Retry-After, before anything is read of the request. */
export function limitClients(
  { perMinute, atOnce, trusted }: ClientLimits,
  observe: ObserveRefusal = () => {},
): MiddlewareHandler {
  const rate = perMinute > 0 ? new RateLimiterMemory({ points: perMinute, duration: MINUTE }) : undefined
  const asking = new Map<string, number>()
  const networks = trustedNetworks(trusted)

  return async (context, next) => {
    const client = clientOf(remoteOf(context), context.req.header('x-forwarded-for'), networks)
    if (client === undefined) return next()
    const key = subscriberOf(client)
    const now = asking.get(key) ?? 0
    if (atOnce > 0 && now >= atOnce) {
      observe('concurrency')
      return refuse(context, 1, `there are ${now} requests of yours being answered: wait for one of them`)
    }
    asking.set(key, now + 1)
    try {
      const wait = await secondsToWait(rate, key)
      if (wait === 0) return await next()
      observe('rate')
      return refuse(context, wait, `${perMinute} requests a minute are allowed: try again in ${wait} s`)
    } finally {
      const left = (asking.get(key) ?? 1) - 1
      if (left > 0) asking.set(key, left)
      else asking.delete(key)
    }
  }
}

async function secondsToWait(rate: RateLimiterMemory | undefined, key: string): Promise<number> {
  try {
    await rate?.consume(key)
    return 0
  } catch (refused) {
    return Math.max(Math.ceil((refused as RateLimiterRes).msBeforeNext / 1000), 1)
  }
}

/** Undefined for requests that come without a connection, as those of tests do. */
function remoteOf(context: Context): string | undefined {
  return context.env?.incoming ? getConnInfo(context).remote.address : undefined
}

function refuse(context: Context, seconds: number, message: string): Response {
  context.header('retry-after', String(seconds))
  context.header('cache-control', 'no-store')
  return context.json({ errors: [apiError('TOO_MANY_REQUESTS', message).toJSON()] }, 429)
}
