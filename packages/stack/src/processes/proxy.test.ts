import { describe, expect, test } from 'vitest'
import { goesDirect } from './no-proxy.ts'
import { proxyUrl, proxyVariable, withDirectLoopback } from './proxy.ts'

describe('withDirectLoopback', () => {
  test('completes NO_PROXY in both spellings, for programs that read only one', () => {
    const env = withDirectLoopback({ HTTP_PROXY: 'http://proxy:1', no_proxy: 'a.example, b.example' })
    const list = 'a.example,b.example,127.0.0.1,localhost,::1'
    expect(env).toEqual({ HTTP_PROXY: 'http://proxy:1', NO_PROXY: list, no_proxy: list })
  })

  test('keeps what stands there already', () => {
    expect(withDirectLoopback({ NO_PROXY: '*' }).NO_PROXY).toBe('*,127.0.0.1,localhost,::1')
  })
})

describe('goesDirect', () => {
  test.each([
    ['http://localhost:4000', ''],
    ['http://127.0.0.1:1', ''],
    ['http://127.3.2.1', ''],
    ['http://[::1]:4000', ''],
    ['https://rpc.example', '*'],
    ['https://rpc.example', 'a.test, rpc.example'],
    ['https://node.rpc.example', 'rpc.example'],
    ['https://node.rpc.example', '.rpc.example'],
    ['https://NODE.rpc.example', '*.RPC.example'],
    ['https://rpc.example', 'rpc.example:443'],
    ['http://10.0.0.1:8545', '10.0.0.1:8545'],
    ['http://[fd00::1]:8545', 'fd00::1'],
    ['http://[fd00::1]:8545', '[fd00::1]:8545'],
  ])('%s, with NO_PROXY=%s', (url, list) => {
    expect(goesDirect(new URL(url), list)).toBe(true)
  })

  test.each([
    ['https://rpc.example', ''],
    ['https://rpc.example', 'pc.example'],
    ['https://rpc.example', 'rpc.example:80'],
    ['https://rpc.example', ','],
    ['http://10.0.0.1', '0.0.1'],
    ['http://128.0.0.1', ''],
    ['http://127.0.0.1.example', ''],
  ])('not %s, with NO_PROXY=%s', (url, list) => {
    expect(goesDirect(new URL(url), list)).toBe(false)
  })
})

describe('proxyVariable', () => {
  test('prefers the variable of the protocol, and the lower case', () => {
    const env = { ALL_PROXY: 'all', HTTPS_PROXY: 'upper', https_proxy: 'lower', http_proxy: ' ' }
    expect(proxyVariable('https:', env)).toEqual({ name: 'https_proxy', value: 'lower' })
    expect(proxyVariable('http:', env)).toEqual({ name: 'ALL_PROXY', value: 'all' })
    expect(proxyVariable('http:', { HTTPS_PROXY: 'x' })).toBeUndefined()
  })
})

test.each([
  ['proxy.example:3128', 'http://proxy.example:3128'],
  ['127.0.0.1:8080', 'http://127.0.0.1:8080'],
  ['https://user:word@proxy.example', 'https://user:word@proxy.example'],
  ['socks5h://127.0.0.1:1080', undefined],
  ['http://bad host', undefined],
])('the proxy %s', (value, url) => {
  expect(proxyUrl(value)).toBe(url)
})
