import { readFileSync } from 'node:fs'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { Context } from 'hono'

/** The query that GraphiQL opens with. */
export const defaultQuery = readFileSync(new URL('default-query.graphql', import.meta.url), 'utf8')

// Nothing but what the page itself holds, and this gateway: it is to work where there is no internet.
const POLICY = [
  "default-src 'self' data: blob:",
  "script-src 'self' 'unsafe-inline' 'unsafe-eval' blob:",
  "style-src 'self' 'unsafe-inline'",
].join('; ')

let page: Promise<Uint8Array<ArrayBuffer>> | undefined

/** The GraphiQL page, all in one; it has some megabytes, so that it is made when it is first asked for. */
export async function graphiqlPage(context: Context): Promise<Response> {
  page ??= render()
  context.header('content-security-policy', POLICY)
  context.header('vary', 'accept, accept-encoding')
  context.header('cache-control', 'no-cache')
  context.header('content-type', 'text/html; charset=utf-8')
  if (context.req.header('accept-encoding')?.includes('gzip')) {
    context.header('content-encoding', 'gzip')
    return context.body(await page)
  }
  return context.body(new Blob([await page]).stream().pipeThrough(new DecompressionStream('gzip')))
}

async function render(): Promise<Uint8Array<ArrayBuffer>> {
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql')
  const html = await renderGraphiQL({ title: 'Livepeer Confluence', defaultQuery })
  return new Uint8Array(await promisify(gzip)(html as string))
}
