import { describe, expect, test } from 'vitest'
import { checksumAddress, readAddress } from './address.ts'

// The examples of EIP-55.
const examples = [
  '0x52908400098527886E0F7030069857D2E4169EE7',
  '0x8617E340B3D01FA5F11F306F4090FD50E238070D',
  '0xde709f2102306220921060314715629080e2fb77',
  '0x27b1fdb04752bbc536007a920d24acb045561c26',
  '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed',
  '0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359',
  '0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB',
  '0xD1220A0cf47c7B9Be7A2E6BA89F429762e7b9aDb',
]

test.each(examples)('gives %s its capitals', (address) => {
  expect(checksumAddress(address.toLowerCase())).toBe(address)
  expect(checksumAddress(`0x${address.slice(2).toUpperCase()}`)).toBe(address)
})

const good = '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed'
const address = good.toLowerCase()

describe('readAddress', () => {
  test.each([
    ['with its checksum', good],
    ['in lower case', address],
    ['in capitals', `0x${good.slice(2).toUpperCase()}`],
    ['all in capitals', good.toUpperCase()],
    ['without 0x', good.slice(2)],
    ['with spaces around', `  ${good}\n`],
  ])('takes one %s', (_, text) => {
    expect(readAddress(text)).toEqual({ address })
  })

  test.each([
    ['nothing', ' ', 'Enter an address'],
    ['one that is too short', good.slice(0, 41), 'this has 39'],
    ['one that is too long', `${good}0`, 'this has 41'],
    ['other letters', `${address.slice(0, 41)}g`, '“g” is none'],
    ['markup', '<script>', '“<” is none'],
    ['a wrong checksum', good.replace('aA', 'Aa'), 'do not match its checksum'],
  ])('refuses %s', (_, text, fault) => {
    expect(readAddress(text)).toEqual({ fault: expect.stringContaining(fault) })
  })
})
