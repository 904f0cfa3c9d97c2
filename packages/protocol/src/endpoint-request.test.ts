import { expect, test } from 'vitest'
import { endpointRequest } from './endpoint-request.ts'

test('credentials become a header and leave the URL', () => {
  expect(endpointRequest('https://bob:s%2Fcret@node.example/v2/key?a=1')).toEqual({
    url: 'https://node.example/v2/key?a=1',
    headers: { authorization: `Basic ${Buffer.from('bob:s/cret').toString('base64')}` },
  })
})

test('a URL without credentials stays as it is', () => {
  expect(endpointRequest('https://node.example/v2/key')).toEqual({
    url: 'https://node.example/v2/key',
    headers: {},
  })
})
