import { expect, test } from 'vitest'
import { endpointName, shownUrl, withoutSecrets } from './endpoint-name.ts'
import { endpointBelow } from './endpoint-request.ts'

const URL_WITH_SECRETS = 'https://bob:p%40ss@node.example:8443/v2/0123456789abcdef?key=k1'

test('an endpoint is named by its host and port', () => {
  expect(endpointName(URL_WITH_SECRETS)).toBe('node.example:8443')
  expect(endpointName('bob:p@ss')).toBe('a malformed URL')
})

test('a URL is shown without what may be secret in it', () => {
  expect(shownUrl(URL_WITH_SECRETS)).toBe('https://node.example:8443/v2/…')
  expect(shownUrl('http://localhost:4000/')).toBe('http://localhost:4000')
})

test('an answer that quotes the request is shown without its secrets', () => {
  const answer = 'bob, your key 0123456789abcdef (k1, p@ss) of v2 is not valid'
  expect(withoutSecrets(answer, URL_WITH_SECRETS)).toBe('…, your key … (…, …) of v2 is not valid')
})

test('what is below an endpoint keeps its key', () => {
  expect(endpointBelow('https://node.example/a/?key=k1', 'graphql')).toBe(
    'https://node.example/a/graphql?key=k1',
  )
  expect(endpointBelow('http://localhost:4000', 'healthz')).toBe('http://localhost:4000/healthz')
})
