import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { readNetwork } from '../networks/networks.ts'
import { temporaryDirectory } from '../testing/temporary-directory.ts'
import { keepNetworks, recordedBook } from './chain-recorder.ts'

const books = { l1: readNetwork('mainnet'), l2: readNetwork('arbitrum-one') }
const constants = `0x${'a1'.repeat(20)}:12`

let directory: string

beforeEach(async () => {
  directory = await temporaryDirectory()
})

test('address books are kept beside recordings, whole', async () => {
  expect(await keepNetworks(directory, books)).toEqual(books)
  expect(recordedBook(directory, 'l1')).toEqual(books.l1)
  expect(await readdir(directory)).toEqual(['networks.json'])
})

test('calibration constants stay with the recording when it goes on', async () => {
  await keepNetworks(directory, books)
  await keepNetworks(directory, { ...books, l1: { ...books.l1, Calibration: { constants } } })
  const kept = await keepNetworks(directory, books)
  expect(kept.l1.Calibration).toEqual({ constants })
  expect(recordedBook(directory, 'l1').Calibration).toEqual({ constants })
})

test('constants that a networks file has count more than those that were found', async () => {
  await keepNetworks(directory, { ...books, l1: { ...books.l1, Calibration: { constants } } })
  const own = { ...books, l1: { ...books.l1, Calibration: { constants: '' } } }
  expect((await keepNetworks(directory, own)).l1.Calibration).toEqual({ constants: '' })
})

test('recordings of other contracts are left as they are', async () => {
  await keepNetworks(directory, books)
  const before = await readFile(join(directory, 'networks.json'), 'utf8')
  const other = { ...books, l1: { ...books.l1, Controller: { address: `0x${'00'.repeat(20)}` } } }
  await expect(keepNetworks(directory, other)).rejects.toThrow(
    `${directory} holds recordings of other contracts: name another directory`,
  )
  expect(await readFile(join(directory, 'networks.json'), 'utf8')).toBe(before)
})

test('a damaged file of address books is named', async () => {
  await writeFile(join(directory, 'networks.json'), '{')
  await expect(keepNetworks(directory, books)).rejects.toThrow(/^cannot read .*networks.json: /)
})
