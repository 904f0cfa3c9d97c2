import { bundledRecording } from '@confluence/stack/build/paths'
import { describe, expect, test } from 'vitest'
import { type StartFlags, startConfig } from './start-config.ts'

const defaults = { data: '.confluence', port: 4000, host: '127.0.0.1' }
const urls = { l1Rpc: 'http://localhost:1', l2Rpc: 'http://localhost:2' }
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

  const env = { l1Rpc: 'http://localhost:3', l2Rpc: 'http://localhost:4' }

  test('indexes from RPC endpoints of the flags or the environment', () => {
    const indexed = { maxBlockRange: 2000 }
    expect(sources({}, env)).toMatchObject({
      l1Rpc: 'http://localhost:3',
      l2Rpc: 'http://localhost:4',
      ...indexed,
    })
    expect(sources(urls, env)).toMatchObject({ ...urls, ...indexed })
  })

  test('prefers a recording that a flag names to endpoints of the environment', () => {
    expect(sources({ recording: 'somewhere' }, env)).toMatchObject({ recording: 'somewhere' })
  })

  test('puts the gateway in front of subgraphs elsewhere', () => {
    const elsewhere = { l1Subgraph: 'https://one.example/', l2Subgraph: 'https://two.example/' }
    const [l1, l2] = [{ subgraph: 'https://one.example/' }, { subgraph: 'https://two.example/' }]
    expect(sources(elsewhere, env)).toEqual({ l1, l2 })
    expect(sources({ ...elsewhere, ...urls })).toEqual({
      l1: { ...l1, rpc: urls.l1Rpc },
      l2: { ...l2, rpc: urls.l2Rpc },
    })
  })

  test.each([
    [{ l1Rpc: 'http://localhost:1' }, '--l2-rpc (or L2_RPC_URL) is missing: both chains are needed'],
    [{ l2Subgraph: 'http://localhost:1' }, '--l1-subgraph is missing: both chains are needed'],
    [{ ...urls, recording: 'x' }, '--recording does not go together with --l1-rpc: leave one out'],
    [{ ...urls, rate: 2 }, '--rate does not go together with --l1-rpc: leave one out'],
    [{ networks: 'x.json' }, '--networks does not go together with a recording: leave one out'],
  ])('refuses %o', (flags, message) => {
    expect(() => sources(flags)).toThrow(message)
  })
})
