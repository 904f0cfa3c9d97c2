import { expect, test } from 'vitest'
import { readNetwork } from './networks.ts'

test('addresses with a checksum are read as lower case, and other facts as they are', () => {
  const { Controller, MinterV1 } = readNetwork('mainnet')
  expect(Controller).toEqual({ address: '0xf96d54e490317c557a967abfa5d6e33006be69b3', startBlock: 5533890 })
  expect(MinterV1).toMatchObject({ inflationParts: 1_000_000 })
})
