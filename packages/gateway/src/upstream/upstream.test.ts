import { listening } from '@confluence/protocol/testing/listening'
import { expect, onTestFinished, test } from 'vitest'
import { HeadDocument } from './generated.ts'
import { createUpstream } from './upstream.ts'

/** A subgraph that refuses some times, with graph-node's words for it. */
async function refusing(times: number, message: string): Promise<string> {
  let asked = 0
  const server = await listening((_, response) => {
    const answer = asked++ < times ? { errors: [{ message }] } : { data: { _meta: { block: { number: 7 } } } }
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer))
  })
  onTestFinished(server.close)
  return server.url
}

test('a subgraph that follows a reorganisation is asked again until it has', async () => {
  const url = await refusing(3, 'the chain was reorganized while executing the query')
  const answer = await createUpstream('l1', () => url).ask(HeadDocument, {})
  expect(answer).toEqual({ _meta: { block: { number: 7 } } })
})

test('another refusal is final, and quotes no secret of the URL', async () => {
  const url = new URL(await refusing(1, 'the key 0123456789abcdef is spent'))
  url.pathname = '/0123456789abcdef'
  const asked = createUpstream('l1', () => url.href).ask(HeadDocument, {})
  await expect(asked).rejects.toThrow('the key … is spent')
})

test('an answer may take as long as the question says, and one more attempt', async () => {
  let asked = 0
  const server = await listening((_, response) => {
    asked++
    setTimeout(() => {
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ data: {} }))
    }, 200)
  })
  onTestFinished(server.close)
  const upstream = createUpstream('l1', () => server.url)
  expect(await upstream.ask(HeadDocument, {}, 5_000)).toEqual({})
  await expect(upstream.ask(HeadDocument, {}, 20)).rejects.toThrow('no answer within 0.02 s')
  expect(asked).toBe(3)
})
