import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { serveStatic } from '@hono/node-server/serve-static'
import type { MiddlewareHandler } from 'hono'
import { secureHeaders } from 'hono/secure-headers'

/** Where the dashboard is built to. */
const builtDashboard = fileURLToPath(new URL('../../../dashboard/dist', import.meta.url))

type Handlers = [MiddlewareHandler, MiddlewareHandler, MiddlewareHandler, MiddlewareHandler]

const ONE_YEAR = 365 * 24 * 60 * 60

/**
 * Handlers that serve the dashboard's files, and its page at every other path that a browser opens. They pass on what is
 * neither, and everything while the dashboard is not built.
 */
export function dashboard(root = builtDashboard): Handlers {
  const files: MiddlewareHandler = async (context, next) => {
    if (context.req.path === '/' || !existsSync(root)) return next()
    return serveStatic({ root, precompressed: true })(context, next)
  }
  const page: MiddlewareHandler = async (context, next) => {
    if (!context.req.header('accept')?.includes('text/html') || !existsSync(root)) return next()
    // Unlike the path of a route, that of the address keeps a slash at its end, from which browsers resolve names.
    return context.html(await pageAt(root, new URL(context.req.url).pathname))
  }
  return [security, caching, files, page]
}

/**
 * The page with its files named from where it lies: a proxy may serve the gateway below a path that only browsers know.
 */
async function pageAt(root: string, path: string): Promise<string> {
  const page = await readFile(join(root, 'index.html'), 'utf8')
  const up = '../'.repeat(path.split('/').length - 2)
  return page.replaceAll(/(src|href)="\.\//g, `$1="${up || './'}`)
}

const security = secureHeaders({
  // The page is made of its own files and asks its own origin, nothing else.
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'"],
    connectSrc: ["'self'"],
    baseUri: ["'none'"],
    formAction: ["'none'"],
    frameAncestors: ["'none'"],
    requireTrustedTypesFor: ["'script'"],
    trustedTypes: ["'none'"],
  },
  xFrameOptions: 'DENY',
  // Over plain http browsers ignore these two and log an error each. The page opens no window and holds no session.
  crossOriginOpenerPolicy: false,
  originAgentCluster: false,
  // Whether the host is reached by TLS alone is the proxy's to say.
  strictTransportSecurity: false,
})

const caching: MiddlewareHandler = async (context, next) => {
  await next()
  // Names in assets/ change with what is in them.
  const lasting = context.res.ok && context.req.path.startsWith('/assets/')
  context.header('cache-control', lasting ? `public, max-age=${ONE_YEAR}, immutable` : 'no-cache')
  // One path is a page to browsers, and a text to others.
  context.header('vary', 'accept', { append: true })
}
