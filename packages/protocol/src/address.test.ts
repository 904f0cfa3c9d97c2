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

test.each(examples)('the checksum gives %s its capitals', (address) => {
  expect(checksumAddress(address.toLowerCase())).toBe(address)
  expect(checksumAddress(`0x${address.slice(2).toUpperCase()}`)).toBe(address)
})

const good = '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed'
const address = good.toLowerCase()

describe('an address is read', () => {
  test.each([
    ['with its checksum', good],
    ['in lower case', address],
    ['in capitals', `0x${good.slice(2).toUpperCase()}`],
    ['all in capitals', good.toUpperCase()],
    ['without 0x', good.slice(2)],
    ['with spaces around it', `  ${good}\n`],
    ['in groups', `0x${address.slice(2).replace(/(.{4})/g, '$1 ')}`],
    ['with invisible characters', `\u200b${good}\ufeff`],
    ['with the prefix of Ethereum', `eth:${good}`],
    ['with the prefix of Arbitrum One', `ARB1:${good}`],
    ['as an account of CAIP-10', `eip155:42161:${good}`],
    ['from a QR code', `ethereum:${good}`],
  ])('%s', (_, text) => {
    expect(readAddress(text)).toEqual({ address })
  })
})

describe('what is not an address is refused:', () => {
  test.each([
    ['nothing', ' ', 'Enter an address'],
    ['a prefix alone', 'arb1:', 'Enter an address'],
    ['one digit too few', good.slice(0, 41), 'this has 39'],
    ['one digit too many', `${good}0`, 'this has 41'],
    ['a hash', `0x${'ab'.repeat(32)}`, 'as long as a transaction hash'],
    ['other letters', `${address.slice(0, 41)}g`, '“g” is not one'],
    ['a name', 'livepeer.eth', 'enter the address that the name stands for'],
    ['another chain', `oeth:${good}`, '“oeth:” is not the prefix of Ethereum (eth:) or Arbitrum One (arb1:)'],
    ['markup', '<script>', '“<” is not one'],
    ['a character of several units', '0x😀', '“😀” is not one'],
    ['a wrong checksum', good.replace('aA', 'Aa'), 'do not match the checksum'],
  ])('%s', (_, text, fault) => {
    expect(readAddress(text)).toEqual({ fault: expect.stringContaining(fault) })
  })
})
