import { expect, test } from 'vitest'
import { endpointName } from './endpoint-name.ts'

test.each([
  ['https://arb-mainnet.g.alchemy.com/v2/secret-key', 'arb-mainnet.g.alchemy.com'],
  ['https://user:password@node.example:8545/?key=secret', 'node.example:8545'],
  ['http://127.0.0.1:8545', '127.0.0.1:8545'],
  ['secret', 'a malformed URL'],
])('the name of %s is %s', (url, name) => {
  expect(endpointName(url)).toBe(name)
})
