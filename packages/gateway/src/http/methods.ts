import type { MiddlewareHandler } from 'hono'
import { cors } from 'hono/cors'

/** Seconds for which browsers may keep what they were told of a path's methods. */
const ONE_DAY = 86_400

/** Says which methods a path takes, to OPTIONS and to requests by any other method. */
export function onlyBy(...methods: string[]): MiddlewareHandler {
  const allow = [...methods, 'OPTIONS'].join(', ')
  const preflight = cors({ allowMethods: methods, maxAge: ONE_DAY })
  return async (context, next) => {
    const { method } = context.req
    if (methods.includes(method)) return next()
    context.header('allow', allow)
    if (method === 'OPTIONS') return preflight(context, next)
    const message = `${method} is not taken here: send requests by ${methods.join(' or ')}`
    return context.json({ errors: [{ message }] }, 405)
  }
}
