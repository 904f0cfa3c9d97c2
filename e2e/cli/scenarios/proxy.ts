import type { RequestListener, ServerResponse } from 'node:http'
import { listening, type TestServer } from '@confluence/protocol/testing/listening'
import { afterAll, beforeAll, beforeEach } from 'vitest'

/** A gateway in front of the real one, with faults on purpose. */
export interface Proxy {
  readonly url: string
  /** Requests since the test began. */
  readonly requests: number
  /** Never answers the request of this number; resolves when it comes. */
  hangAt(request: number): Promise<void>
  /** The chains move on at the request of this number. */
  moveAt(request: number): void
  /** The chains move on at every request. */
  moveAlways(): void
  /** Answers in place of the gateway, with this many claims. */
  serveClaims(rows: number): void
}

type Behaviour = (request: number, body: string, response: ServerResponse) => Promise<void> | void

/** Runs such a proxy for the tests of a block; each test begins without faults. */
export function useProxy(target: () => string): Proxy {
  let requests = 0
  let behave: Behaviour = pass
  let server: TestServer
  const handle: RequestListener = async (request, response) => {
    let body = ''
    for await (const part of request) body += part
    requests += 1
    response.setHeader('content-type', 'application/json')
    await behave(requests, body, response)
  }
  beforeAll(async () => {
    server = await listening(handle)
  })
  afterAll(() => server.close())
  beforeEach(() => {
    requests = 0
    behave = pass
  })

  async function pass(_: number, body: string, response: ServerResponse): Promise<void> {
    response.end(await upstream(body))
  }

  async function upstream(body: string): Promise<string> {
    const headers = { 'content-type': 'application/json' }
    return (await fetch(`${target()}/graphql`, { method: 'POST', headers, body })).text()
  }

  /** An answer as of other blocks. */
  async function moved(body: string, by: number): Promise<string> {
    const answer = JSON.parse(await upstream(body))
    answer.data._meta.l2.block.hash = `0x${`${by}`.padStart(64, '0')}`
    return JSON.stringify(answer)
  }

  return {
    get url() {
      return server.url
    },
    get requests() {
      return requests
    },
    hangAt: (hanging) =>
      new Promise((resolve) => {
        behave = (request, body, response) => {
          if (request !== hanging) return pass(request, body, response)
          resolve()
        }
      }),
    moveAt(at) {
      behave = async (request, body, response) =>
        void response.end(await (request < at ? upstream(body) : moved(body, at)))
    },
    moveAlways() {
      behave = async (request, body, response) => void response.end(await moved(body, request))
    },
    serveClaims(rows) {
      behave = (_, body, response) => {
        const { variables } = JSON.parse(body)
        const begin = variables.where.id_gt ? Number(variables.where.id_gt) + 1 : 0
        const length = Math.min(variables.first, rows - begin)
        const poolClaims = Array.from({ length }, (_, index) => claim(begin + index))
        response.end(JSON.stringify({ data: { poolClaims, _meta: { l1: null, l2: null } } }))
      }
    },
  }
}

function claim(number: number) {
  const address = `0x${'ab'.repeat(20)}`
  return {
    id: `0x${number.toString(16).padStart(72, '0')}`,
    pool: address,
    delegator: address,
    l1Delegator: address,
    initialStake: '1000000000000000000',
    stake: '1000000000000000000',
    fees: '1',
    blockNumber: '1',
    blockTimestamp: '1',
    transactionHash: `0x${'cd'.repeat(32)}`,
  }
}
