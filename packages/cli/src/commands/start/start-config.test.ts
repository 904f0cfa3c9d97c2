import { bundledRecording } from '@confluence/stack/build/paths'
import { describe, expect, test } from 'vitest'
import { type StartFlags, startConfig } from './start-config.ts'

const defaults = { data: '.confluence', port: 4000, host: '127.0.0.1' }
const urls = { l1Rpc: ['http://localhost:1'], l2Rpc: ['http://localhost:2'] }
const sources = (flags: Partial<StartFlags>, environment: Partial<StartFlags> = {}) =>
  startConfig({ ...defaults, ...environment, ...flags }, (name) => name in environment && !(name in flags))
    .sources

describe('start', () => {
  test('replays the bundled recording by default', () => {
    expect(startConfig(defaults)).toMatchObject({
      sources: { recording: bundledRecording },
      dataDirectory: '.confluence',
      port: 4000,
      host: '127.0.0.1',
    })
  })

  const env = { l1Rpc: ['http://localhost:3'], l2Rpc: ['http://localhost:4'] }

  test('records from RPC endpoints of the flags or the environment', () => {
    expect(sources({}, env)).toEqual({ endpoints: { l1: env.l1Rpc, l2: env.l2Rpc }, networks: undefined })
    const more = { ...urls, l2Rpc: ['http://localhost:2', 'http://localhost:5'] }
    expect(sources(more, env)).toMatchObject({ endpoints: { l1: urls.l1Rpc, l2: more.l2Rpc } })
  })

  test('lets graph-node ask the endpoints itself', () => {
    const direct = { l1Rpc: 'http://localhost:1', l2Rpc: 'http://localhost:2', maxBlockRange: 2000 }
    expect(sources({ ...urls, direct: true })).toMatchObject(direct)
  })

  test('prefers a recording that a flag names to endpoints of the environment', () => {
    expect(sources({ recording: 'somewhere' }, env)).toMatchObject({ recording: 'somewhere' })
  })

  test('puts the gateway in front of subgraphs elsewhere', () => {
    const elsewhere = { l1Subgraph: 'https://one.example/', l2Subgraph: 'https://two.example/' }
    const [l1, l2] = [{ subgraph: 'https://one.example/' }, { subgraph: 'https://two.example/' }]
    expect(sources(elsewhere, env)).toEqual({ l1, l2 })
    expect(sources({ ...elsewhere, ...urls })).toEqual({
      l1: { ...l1, rpc: urls.l1Rpc[0] },
      l2: { ...l2, rpc: urls.l2Rpc[0] },
    })
  })

  test.each([
    [{ l1Rpc: ['http://localhost:1'] }, '--l2-rpc (or L2_RPC_URL) is missing: both chains are needed'],
    [{ l2Subgraph: 'http://localhost:1' }, '--l1-subgraph is missing: both chains are needed'],
    [{ ...urls, recording: 'x' }, '--recording does not go together with --l1-rpc: leave one out'],
    [{ ...urls, rate: 2 }, '--rate does not go together with --l1-rpc: leave one out'],
    [
      { ...urls, maxBlockRange: 10 },
      '--max-block-range does not go together with the recorder, which learns what endpoints allow (see --direct)',
    ],
    [
      { ...urls, l1Rpc: ['http://localhost:1', 'http://localhost:2'], direct: true },
      '--direct takes one endpoint per chain',
    ],
    [{ networks: 'x.json' }, '--networks does not go together with a recording: leave one out'],
  ])('refuses %o', (flags, message) => {
    expect(() => sources(flags)).toThrow(message)
  })
})
