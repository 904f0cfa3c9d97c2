import { createGateway, type Gateway } from '@confluence/gateway/gateway'
import { poll } from '@confluence/protocol/lib/poll'
import { openRecording } from '@confluence/recording/recording'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bundled, useStack } from '../harness/stack.ts'

const recording = openRecording(bundled('smoke'))
const shared = useStack(recording.directory, { head: 150 })
const HEAD = 160

let gateway: Gateway

interface Answer {
  data?: { _meta: { l1: Chain; l2: Chain }; rounds: { number: string }[] }
  errors?: { message: string; extensions: { code: string } }[]
}
interface Chain {
  block: { number: string; hash: string }
}

const QUERY =
  '{ _meta { l1 { block { number hash } } l2 { block { number hash } } } rounds(first: 1000) { number } }'

async function ask(search: string, method: 'GET' | 'POST' = 'POST') {
  const init = { method, headers: { 'content-type': 'application/json' } }
  const response =
    method === 'POST'
      ? await gateway.app.request(`/graphql${search}`, { ...init, body: JSON.stringify({ query: QUERY }) })
      : await gateway.app.request(`/graphql${search}&${new URLSearchParams({ query: QUERY })}`, init)
  return { status: response.status, ...((await response.json()) as Answer) }
}

const l2Block = ({ data }: Answer) => Number(data?._meta.l2.block.number)
const pairOf = ({ data }: Answer) => `${data?._meta.l1.block.hash}-${data?._meta.l2.block.hash}`

const synced = { synced: true, block: null, head: null, error: null, troubles: [] }

beforeAll(async () => {
  const health = async () => synced
  gateway = createGateway({ upstream: (chain) => shared.stack[chain].queryUrl, health })
  gateway.begin(undefined)
  const ready = async () => (await gateway.app.request('/ready')).ok
  expect(await poll(ready, { timeout: 60_000 })).toBe(true)
})
afterAll(() => gateway.stop())

describe('blocks', () => {
  test('that are to be held are answered for again, while the chains move on', async () => {
    const first = await ask('?blocks=hold')
    expect(l2Block(first)).toBe(150)
    shared.stack.replay?.l2.setHead(HEAD)
    const moved = async () => l2Block(await ask('')) === HEAD
    expect(await poll(moved, { timeout: 30_000 })).toBe(true)

    const again = await ask(`?blocks=${pairOf(first)}`)
    expect(again).toEqual(first)
    expect(await ask(`?blocks=${pairOf(first)}`, 'GET')).toEqual(first)
    expect(pairOf(await ask('?blocks=hold'))).not.toBe(pairOf(first))
  })

  test('that no request holds are gone, and the error says what to do', async () => {
    const latest = await ask('')
    const next = `${pairOf(latest)}0`
    const { status, errors } = await ask(`?blocks=${next}`)
    expect(status).toBe(410)
    expect(errors).toEqual([
      { message: expect.stringContaining('ask with blocks=hold first'), extensions: { code: 'BLOCKS_GONE' } },
    ])
  })
})
