import { InvalidArgumentError } from 'commander'
import { describe, expect, test } from 'vitest'
import {
  address,
  blockNumber,
  count,
  ether,
  gatewayUrl,
  hash,
  networks,
  percentage,
  port,
  positiveCount,
  rate,
  roundNumber,
  rows,
  signature,
  uint256,
  url,
} from './arguments.ts'

describe('an argument is read', () => {
  test.each([
    [url, 'https://one.example/path?key=1', 'https://one.example/path?key=1'],
    [gatewayUrl, 'http://localhost:4000/', 'http://localhost:4000'],
    [gatewayUrl, 'http://localhost:4000/graphql', 'http://localhost:4000'],
    [gatewayUrl, 'https://one.example/prefix/graphql/', 'https://one.example/prefix'],
    [port, '0', 0],
    [port, '65535', 65_535],
    [blockNumber, '24136000', 24_136_000],
    [count, '0', 0],
    [positiveCount, '2000', 2_000],
    [rows, '1000', 1_000],
    [rate, '0.5', 0.5],
    [rate, '0', 0],
    [percentage, '12.5 %', '125000'],
    [ether, '0.01', '10000000000000000'],
    [ether, '18 ETH', '18000000000000000000'],
    [roundNumber, '2466', 2_466],
    [uint256, '0100', '100'],
    [signature, `0x${'AB'.repeat(65)}`, `0x${'ab'.repeat(65)}`],
    [address, `0X${'AB'.repeat(20)}`, `0x${'ab'.repeat(20)}`],
    [hash, `0x${'AB'.repeat(32)}`, `0x${'ab'.repeat(32)}`],
  ])('by %o from %j', (read, text, value) => {
    expect(read(text)).toBe(value)
  })

  test('as one of several networks', () => {
    expect(networks('fd00::/8', networks('10.0.0.0/8'))).toEqual(['10.0.0.0/8', 'fd00::/8'])
  })
})

describe('an argument is refused with what to type', () => {
  test.each([
    [url, 'localhost', 'Give an http or https URL, such as https://example.org.'],
    [url, 'ftp://one.example', 'Give an http or https URL'],
    [networks, '10.0.0.0/64', 'Give an address or a network, such as 10.0.0.0/8.'],
    [gatewayUrl, 'localhost:4000', 'Give an http or https URL, such as http://localhost:4000.'],
    [port, '65536', 'Give a port, 0 to 65535.'],
    [port, 'http', 'Give a port, 0 to 65535.'],
    [port, '', 'Give a port, 0 to 65535.'],
    [blockNumber, '-1', 'Give a block number.'],
    [blockNumber, '9007199254740993', 'Give a block number.'],
    [count, '1.5', 'Give a whole number.'],
    [positiveCount, '0', 'Give a whole number of 1 or more.'],
    [rows, '0', 'Give 1 to 1000 rows.'],
    [rows, '1001', 'Give 1 to 1000 rows.'],
    [rate, '-2', 'Give a number per second, such as 2 or 0.5.'],
    [rate, ' ', 'Give a number per second'],
    [percentage, '101', 'Give a percentage above 0 and up to 100, such as 40 or 12.5.'],
    [percentage, '0', 'Give a percentage'],
    [ether, '0', 'Give an amount of ETH above 0, such as 0.01.'],
    [ether, '1gwei', 'Give an amount of ETH'],
    [uint256, '-1', 'Give a whole number of wei or gas.'],
    [uint256, `${2n ** 256n}`, 'Give a whole number of wei or gas.'],
    [signature, '0x12', 'Give a signature, 0x and 130 hex digits.'],
    [roundNumber, 'next', 'Give a round number.'],
    [address, '0x12', '40 digits'],
    [hash, '0x12', 'Give a hash, 0x and 64 hex digits.'],
  ])('by %o for %j', (read, text, message) => {
    expect(() => read(text)).toThrow(InvalidArgumentError)
    expect(() => read(text)).toThrow(message)
  })
})
