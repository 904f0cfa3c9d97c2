import { networksOf } from '@confluence/gateway/http/networks'
import { readAddress } from '@confluence/protocol/address'
import { decimalToWei } from '@confluence/protocol/amount'
import { readRate } from '@confluence/protocol/slashing'
import { InvalidArgumentError } from 'commander'

// Every grammar of an argument or an option's value. Each returns what it read, or throws an error that ends the command with
// the exit code of a wrong command line and says what to type.

/** Where a running `confluence start` answers by default. */
export const DEFAULT_URL = 'http://localhost:4000'

/** The most rows that the API gives at a time. */
export const MAX_ROWS = 1000

/** The most rounds of an account's earnings that it gives at a time. */
export const MAX_EARNING_ROUNDS = 100

export function url(text: string): string {
  return httpUrl(text, 'https://example.org')
}

/** One of several URLs: the option is repeated, or, as in an environment variable, they stand together with spaces. */
export function urls(text: string, before: readonly string[] | undefined): string[] {
  return [...(before ?? []), ...text.trim().split(/\s+/).map(url)]
}

/** One of several networks, as an address or in CIDR notation: the option is repeated. */
export function networks(text: string, before?: readonly string[]): string[] {
  try {
    networksOf([text])
  } catch {
    refuse('an address or a network, such as 10.0.0.0/8')
  }
  return [...(before ?? []), text]
}

/** The address of a gateway without a path. It may be given with the path of its GraphQL endpoint. */
export function gatewayUrl(text: string): string {
  const [, address, query = ''] = /^([^?]*)(\?.*)?$/s.exec(httpUrl(text, DEFAULT_URL)) ?? []
  return `${address?.replace(/\/+$/, '').replace(/\/graphql$/, '')}${query}`
}

export function port(text: string): number {
  return wholeNumber(text, 0, 65_535, 'a port, 0 to 65535')
}

export function blockNumber(text: string): number {
  return wholeNumber(text, 0, Number.MAX_SAFE_INTEGER, 'a block number')
}

/** A number of things, from 0. */
export function count(text: string): number {
  return wholeNumber(text, 0, Number.MAX_SAFE_INTEGER, 'a whole number')
}

/** A number of things, from 1. */
export function positiveCount(text: string): number {
  return wholeNumber(text, 1, Number.MAX_SAFE_INTEGER, 'a whole number of 1 or more')
}

/** A number of rows that the API gives at a time. */
export function rows(text: string): number {
  return wholeNumber(text, 1, MAX_ROWS, `1 to ${MAX_ROWS} rows`)
}

/** A number of rounds of earnings that the API gives at a time. */
export function earningRounds(text: string): number {
  return wholeNumber(text, 1, MAX_EARNING_ROUNDS, `1 to ${MAX_EARNING_ROUNDS} rounds`)
}

/** A number per second, 0 and fractions included. */
export function rate(text: string): number {
  const number = Number(text)
  if (!text.trim() || !Number.isFinite(number) || number < 0) refuse('a number per second, such as 2 or 0.5')
  return number
}

/** The round of a slash or the like. */
export function roundNumber(text: string): number {
  return wholeNumber(text, 0, Number.MAX_SAFE_INTEGER, 'a round number')
}

/** An amount of ETH above 0, `0.01` or `0.01eth`, as wei. */
export function ether(text: string): string {
  const wei = decimalToWei(text.trim().replace(/\s*eth$/i, ''))
  if (!wei) refuse('an amount of ETH above 0, such as 0.01')
  return `${wei}`
}

/** A number of 256 bits, in digits: an amount of wei or of gas. */
export function uint256(text: string): string {
  if (!/^\d{1,78}$/.test(text) || BigInt(text) >= 2n ** 256n) refuse('a whole number of wei or gas')
  return `${BigInt(text)}`
}

/** A signature of 65 bytes, in lower case. */
export function signature(text: string): string {
  if (!/^0x[0-9a-f]{130}$/i.test(text)) refuse('a signature, 0x and 130 hex digits')
  return text.toLowerCase()
}

/** A share above 0, `40` or `12.5%`, as parts per 10^6. */
export function percentage(text: string): string {
  const rate = readRate(text)
  if (rate === undefined) refuse('a percentage above 0 and up to 100, such as 40 or 12.5')
  return `${rate}`
}

/** An address in lower case, from any of the forms in which people have it. */
export function address(text: string): string {
  const read = readAddress(text)
  if ('fault' in read) throw new InvalidArgumentError(`${read.fault}.`)
  return read.address
}

/** 32 bytes in lower case. */
export function hash(text: string): string {
  if (!/^0x[0-9a-f]{64}$/i.test(text)) refuse('a hash, 0x and 64 hex digits')
  return text.toLowerCase()
}

function httpUrl(text: string, example: string): string {
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol)) {
    refuse(`an http or https URL, such as ${example}`)
  }
  return text
}

function wholeNumber(text: string, least: number, most: number, wanted: string): number {
  const number = Number(text)
  if (!/^\d{1,16}$/.test(text) || number < least || number > most) refuse(wanted)
  return number
}

function refuse(wanted: string): never {
  throw new InvalidArgumentError(`Give ${wanted}.`)
}
