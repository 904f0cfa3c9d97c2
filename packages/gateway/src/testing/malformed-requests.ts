import { ACCOUNT, COSTLY, DEEP, LEAVES, NOBODY } from './test-endpoint.ts'

const QUERIES = [
  ACCOUNT,
  COSTLY,
  DEEP,
  LEAVES,
  '{ __schema { types { name } } }',
  '{ _meta { l1 { block { number } } } }',
]

const PIECES = [
  '{',
  '}',
  '(',
  ')',
  '[',
  ']',
  ':',
  '"',
  '"""',
  '$',
  '@',
  '!',
  '...',
  '#',
  '\\',
  '\u0000',
  '\ud800',
  'é',
  '🙂',
]

const VALUES: readonly unknown[] = [
  null,
  true,
  -1,
  Number.MAX_VALUE,
  2 ** 53,
  '',
  'x'.repeat(5_000),
  '0x',
  NOBODY,
  '__proto__',
  [],
  [[[[[[[[]]]]]]]],
  {},
  { __proto__: 1, constructor: { prototype: 7 } },
  { id: { id: { id: {} } } },
]

const TYPES = [
  'application/json',
  'application/graphql',
  'text/plain',
  'multipart/form-data; boundary=x',
  'application/json; charset=utf-7',
  '',
  'a/b/c',
  'application/x-www-form-urlencoded',
]

const PATHS = [
  '/graphql',
  '/graphql',
  '/graphql',
  '/graphql/',
  '//graphql',
  '/GRAPHQL',
  '/subgraphs/l1',
  '/subgraphs/l3',
  '/subgraphs/%00',
  '/healthz?x',
  '/ready/../graphql',
  '/%2e%2e/%2e%2e/etc/passwd',
  '/%',
  '/%zz',
  '/\u00e9',
  '/metrics/x',
  `/${'a/'.repeat(300)}`,
  '/?query={',
]

const METHODS = [
  'POST',
  'POST',
  'POST',
  'GET',
  'GET',
  'PUT',
  'DELETE',
  'HEAD',
  'OPTIONS',
  'PATCH',
  'TRACE',
  'PROPFIND',
  'QUERY',
]

export interface MalformedRequest {
  method: string
  path: string
  headers: Readonly<Record<string, string>>
  body: Buffer | undefined
}

/** A request in which something is wrong, most of the time: any of its parts is mutated, cut off or made up. */
export function malformedRequest(random: () => number): MalformedRequest {
  const chance = (share: number) => random() < share
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T
  const position = (text: { length: number }) => Math.floor(random() * text.length)

  function mutated(text: string): string {
    let result = text
    for (let times = Math.floor(random() * 4); times > 0; times--) {
      const at = position(result)
      if (chance(0.3)) result = result.slice(0, at)
      else if (chance(0.5)) result = result.slice(0, at) + pick(PIECES) + result.slice(at)
      else result = result.slice(0, at) + result.slice(at + 1 + Math.floor(random() * 5))
    }
    return chance(0.05) ? result.repeat(50) : result
  }

  const query = (): unknown => (chance(0.9) ? mutated(pick(QUERIES)) : pick(VALUES))
  const variables = (): unknown => (chance(0.5) ? { id: pick(VALUES), n: pick(VALUES) } : pick(VALUES))
  const params = () => ({
    ...(chance(0.95) && { query: query() }),
    ...(chance(0.6) && { variables: variables() }),
    ...(chance(0.2) && { operationName: pick(VALUES) }),
    ...(chance(0.1) && { extensions: pick(VALUES) }),
    ...(chance(0.05) && { [pick(PIECES)]: pick(VALUES) }),
  })

  function body(): Buffer {
    const whole = chance(0.05) ? [params(), params()] : params()
    const text = chance(0.5) ? mutated(JSON.stringify(whole)) : JSON.stringify(whole)
    const bytes = Buffer.from(text)
    if (bytes.length > 0 && chance(0.1)) bytes[position(bytes)] = Math.floor(random() * 256)
    return chance(0.01) ? Buffer.alloc(200_000, bytes) : bytes
  }

  function address(): string {
    const path = pick(PATHS)
    if (!chance(0.4)) return path
    const search = new URLSearchParams()
    for (const [name, value] of Object.entries(params())) {
      search.set(name, typeof value === 'string' ? value : mutated(JSON.stringify(value) ?? ''))
    }
    if (chance(0.2)) search.set('blocks', pick(['hold', '0x1-0x2', '', pick(PIECES)]))
    return `${path.split('?')[0]}?${chance(0.9) ? search : mutated(`${search}`)}`
  }

  const method = pick(METHODS)
  return {
    method,
    path: address().replace(/[^\x21-\x7e]/g, (character) =>
      encodeURIComponent(/[\ud800-\udfff]/.test(character) ? '?' : character),
    ),
    headers: {
      'content-type': pick(TYPES),
      accept: pick(['*/*', 'text/html', 'application/graphql-response+json', 'a;q=x', '']),
      ...(chance(0.1) && { 'accept-encoding': pick(['gzip', 'x', 'identity;q=0, *;q=0']) }),
      ...(chance(0.1) && { 'content-encoding': 'gzip' }),
      ...(chance(0.1) && { 'if-none-match': pick(['*', '"', 'W/"x", "y"']) }),
      ...(chance(0.1) && { 'x-forwarded-for': pick(['::', '1.2.3.4, x', ',,,']) }),
      ...(chance(0.05) && { host: pick(['', 'x y', '[::1', 'a'.repeat(300)]) }),
      ...(chance(0.05) && { origin: 'null' }),
    },
    body: method === 'GET' || method === 'HEAD' || chance(0.05) ? undefined : body(),
  }
}
