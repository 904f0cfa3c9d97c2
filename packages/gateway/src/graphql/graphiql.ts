import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { Context } from 'hono'

/** The query that GraphiQL opens with. */
export const defaultQuery = readFileSync(new URL('default-query.graphql', import.meta.url), 'utf8')

// Nothing but what the page itself holds, and this gateway: it is to work where there is no internet. Its editor sets styles
// on elements, and runs workers that it makes.
const policyFor = (scripts: readonly string[]) =>
  [
    "default-src 'none'",
    `script-src ${scripts.join(' ')} blob:`,
    "style-src 'unsafe-inline'",
    "img-src 'self' data:",
    'font-src data:',
    "connect-src 'self'",
    'worker-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')

interface Page {
  compressed: Uint8Array<ArrayBuffer>
  policy: string
}

let page: Promise<Page> | undefined

/** The GraphiQL page, all in one; it has some megabytes, so that it is made when it is first asked for. */
export async function graphiqlPage(context: Context): Promise<Response> {
  page ??= render()
  const { compressed, policy } = await page
  context.header('content-security-policy', policy)
  context.header('x-content-type-options', 'nosniff')
  context.header('referrer-policy', 'no-referrer')
  context.header('vary', 'accept, accept-encoding')
  context.header('cache-control', 'no-cache')
  context.header('content-type', 'text/html; charset=utf-8')
  if (context.req.header('accept-encoding')?.includes('gzip')) {
    context.header('content-encoding', 'gzip')
    return context.body(compressed)
  }
  return context.body(new Blob([compressed]).stream().pipeThrough(new DecompressionStream('gzip')))
}

async function render(): Promise<Page> {
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql')
  const html = (await renderGraphiQL({ title: 'Livepeer Confluence', defaultQuery })) as string
  const scripts = [...html.matchAll(/<script>(.*?)<\/script>/gs)].map(([, script = '']) => hashOf(script))
  return { compressed: new Uint8Array(await promisify(gzip)(html)), policy: policyFor(scripts) }
}

/** By its hash a script of the page itself is told from one that was put there. */
function hashOf(script: string): string {
  return `'sha256-${createHash('sha256').update(script).digest('base64')}'`
}
