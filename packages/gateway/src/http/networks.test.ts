import { describe, expect, test } from 'vitest'
import { clientOf, networksOf, PRIVATE_NETWORKS, subscriberOf, trustedNetworks } from './networks.ts'

const trusted = trustedNetworks(networksOf(PRIVATE_NETWORKS))

describe('the client', () => {
  test.each<[string, string | undefined, string | undefined, string | undefined]>([
    ['is who is connected', '203.0.113.7', undefined, '203.0.113.7'],
    ['is not whom it claims to forward for', '203.0.113.7', '198.51.100.1', '203.0.113.7'],
    ['is whom a trusted proxy forwards for', '10.1.2.3', '198.51.100.1', '198.51.100.1'],
    ['is the last that is not trusted', '127.0.0.1', '1.1.1.1, 198.51.100.1, 10.9.9.9', '198.51.100.1'],
    ['may have a port', '10.1.2.3', '198.51.100.1:8080', '198.51.100.1'],
    ['may be of IPv6, with a port or without', '::1', '[2001:db8::7]:443', '2001:db8::7'],
    ['is of IPv4 where a socket of IPv6 took it', '::ffff:203.0.113.7', undefined, '203.0.113.7'],
    ['is none where all are trusted', '::ffff:127.0.0.1', '10.0.0.1, fd12::1', undefined],
    ['is none without a connection', undefined, undefined, undefined],
    ['is none where a trusted proxy writes something else', '10.1.2.3', 'unknown', undefined],
  ])('%s', (_, remote, forwarded, client) => {
    expect(clientOf(remote, forwarded, trusted)).toBe(client)
  })
})

test.each([
  ['203.0.113.7', '203.0.113.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:DB8:1:2::9', '2001:db8:1:2'],
  ['2001:db8::9', '2001:db8:0:0'],
  ['2001:0db8:0000:0002::', '2001:db8:0:2'],
  ['::1', '0:0:0:0'],
])('%s is counted as %s', (address, subscriber) => {
  expect(subscriberOf(address)).toBe(subscriber)
})

test.each(['10.0.0.0/33', '10.0.0', 'example.org', '10.0.0.0/8/9', '::1/129', '10.0.0.0/x', ''])(
  'refuses %j',
  (text) => {
    expect(() => networksOf([text])).toThrow('is not a network')
  },
)
