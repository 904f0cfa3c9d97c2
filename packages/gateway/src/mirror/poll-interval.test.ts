import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createUpstream, UpstreamError } from '../upstream/upstream.ts'
import { type Following, follow } from './follow.ts'
import { fixedPace, hostedPace } from './poll-interval.ts'

const DAY = 86_400_000

describe('a hosted subgraph', () => {
  const state = { requests: 0, block: 10, refuse: false }
  const lists = ['contractUpdates', 'rounds', 'orchestrators', 'delegators', 'unbondingLocks', 'senders']
  const moreLists = [
    'migrationTickets',
    'migrations',
    'delegatorPools',
    'poolClaims',
    'polls',
    'votes',
    'snapshots',
    'earningsPools',
  ]
  const nothing = Object.fromEntries([...lists, ...moreLists].map((name) => [name, []]))
  let server: Server
  let url: string

  beforeAll(async () => {
    server = createServer((request, response) => {
      request.resume()
      state.requests++
      if (state.refuse) {
        response.writeHead(429, { 'retry-after': '90', 'content-type': 'application/json' }).end('{}')
        return
      }
      const block = { number: state.block, hash: `0x${state.block}`, timestamp: state.block }
      const data = {
        _meta: { block, deployment: 'Qm', hasIndexingErrors: false },
        protocol: null,
        ...nothing,
      }
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ data }))
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    url = `http://bob:s3cret@127.0.0.1:${(server.address() as AddressInfo).port}/?key=s3cret`
  })
  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })

  test.each([
    ['l1', 7_200],
    ['l2', 17_280],
  ] as const)('%s gets one request per new block: %i a day', async (chain, daily) => {
    const pace = hostedPace(chain)
    const upstream = createUpstream(chain, () => url)
    let following: Following | undefined = await follow(upstream, undefined)
    state.requests = 0
    let elapsed = 0
    for (let look = 0; look < 20; look++) {
      state.block++
      following = await follow(upstream, following)
      elapsed += pace(following.moving ? 'moved' : 'unchanged')
    }
    expect((state.requests * DAY) / elapsed).toBe(daily)
  })

  test('is left alone for as long as its 429 says, and the refusal holds no secret', async () => {
    state.refuse = true
    const error = await follow(
      createUpstream('l1', () => url),
      undefined,
    ).catch((error) => error)
    state.refuse = false
    expect(error).toBeInstanceOf(UpstreamError)
    expect(hostedPace('l1')({ error })).toBe(90_000)
    expect(`${error.stack} ${JSON.stringify(error)} ${error.cause}`).not.toContain('s3cret')
  })
})

test('the pause grows to half a minute while no block comes, and shrinks with the next one', () => {
  const pace = hostedPace('l2')
  const pauses = [1, 2, 3, 4, 5, 6].map(() => pace('unchanged'))
  expect(pauses.at(0)).toBe(7_500)
  expect(pauses.at(-1)).toBe(30_000)
  expect(pace('moved')).toBe(5_000)
})

test('the pause doubles with each failure up to its limit', () => {
  const pace = fixedPace(1_000, 60_000)
  const error = new Error('down')
  expect([1, 2, 3].map(() => pace({ error }))).toEqual([1_000, 2_000, 4_000])
  for (let failure = 0; failure < 10; failure++) pace({ error })
  expect(pace({ error })).toBe(60_000)
  expect(pace('moved')).toBe(1_000)
})
