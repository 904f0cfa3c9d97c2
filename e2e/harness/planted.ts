import { readdirSync, readFileSync, statSync } from 'node:fs'
import type { IncomingMessage, Server } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { descendantsOf } from '@confluence/stack/processes/descendants'

/** What may be in no output. */
const SECRET = /planted-(user|password|path|query)/
const USER = 'planted-user-7f3a'
const PASSWORD = 'planted-password-7f3a'
const PATH = '/v2/planted-path-7f3a91c2'
const QUERY = '?key=planted-query-7f3a'
const AUTHORIZATION = `Basic ${Buffer.from(`${USER}:${PASSWORD}`).toString('base64')}`

/** An endpoint that only somebody with all secrets of its URL may use. */
export interface PlantedEndpoint {
  /** With secrets as user, password, part of the path and query. */
  readonly url: string
  /** Whether it works, refuses while it quotes the secrets, or is gone. */
  mode: 'works' | 'quotes' | 'gone'
  close(): Promise<void>
}

/** Puts such an endpoint in front of another one; its own paths are below. */
export async function plantedEndpoint(target: string): Promise<PlantedEndpoint> {
  const server: Server = createServer(async (request, response) => {
    if (endpoint.mode === 'gone') return void request.socket.destroy()
    const { pathname, search } = new URL(request.url ?? '/', 'http://planted')
    const known = pathname.startsWith(PATH) && request.headers.authorization === AUTHORIZATION
    if (endpoint.mode === 'quotes' || !known || !search.includes(QUERY.slice(1))) {
      const message = `${USER}:${PASSWORD} may not ask ${request.url}`
      const body = { jsonrpc: '2.0', id: 1, error: { code: -32000, message }, errors: [{ message }] }
      return void response.writeHead(403, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    }
    try {
      const answer = await fetch(`${target}${pathname.slice(PATH.length)}`, await requestOf(request))
      const type = answer.headers.get('content-type') ?? 'application/json'
      response.writeHead(answer.status, { 'content-type': type }).end(Buffer.from(await answer.arrayBuffer()))
    } catch {
      request.socket.destroy()
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const endpoint: PlantedEndpoint = {
    url: `http://${USER}:${PASSWORD}@127.0.0.1:${port}${PATH}${QUERY}`,
    mode: 'works',
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
  return endpoint
}

/** The lines of a text that hold a secret. */
export function leaksIn(where: string, text: string): string[] {
  return text.split('\n').flatMap((line) => (SECRET.test(line) ? [`${where}: ${line.slice(0, 300)}`] : []))
}

/** The same of every file of a directory. */
export function leaksBelow(directory: string): string[] {
  return readdirSync(directory, { recursive: true, encoding: 'utf8' }).flatMap((name) => {
    const file = join(directory, name)
    return statSync(file, { throwIfNoEntry: false })?.isFile()
      ? leaksIn(file, readFileSync(file, 'latin1'))
      : []
  })
}

/** The same of the titles of all processes below one, which is the user's own command. */
export function leaksInTitles(pid: number): string[] {
  const own = titleOf(pid)
  return descendantsOf(pid).flatMap((child) => {
    const title = titleOf(child)
    // A process that is just being made has its parent's title.
    return title === own ? [] : leaksIn(`title of ${child}`, title)
  })
}

/** The command line of a process, as `ps` shows it; empty where it has ended. */
export function titleOf(pid: number): string {
  return attempt(() => readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')) ?? ''
}

async function requestOf(request: IncomingMessage): Promise<RequestInit> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  const headers = { 'content-type': request.headers['content-type'] ?? 'application/json' }
  const method = request.method ?? 'GET'
  return method === 'GET' ? { headers } : { method, headers, body: Buffer.concat(chunks) }
}

function attempt<T>(action: () => T): T | undefined {
  try {
    return action()
  } catch {
    return undefined
  }
}
