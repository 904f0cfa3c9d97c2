import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bloomHas } from '@confluence/recording/bloom'
import { openRecording } from '@confluence/recording/recording'
import { projectRoot } from '@confluence/stack/build/paths'
import { expect, onTestFinished, test } from 'vitest'
import { writeLonger } from './longer-recording.ts'

test('a longer recording goes on with other accounts, later rounds and the same contracts', () => {
  const scratch = mkdtempSync(join(tmpdir(), 'longer-'))
  onTestFinished(() => rmSync(scratch, { recursive: true }))
  const source = openRecording(join(projectRoot, 'recordings/smoke')).l2
  writeLonger(source.directory, join(scratch, 'longer'), 3)
  // Opening it checks numbers and the links of hashes.
  const { blocks } = openRecording(join(scratch, 'longer')).l2
  const { length } = source.blocks
  expect(blocks.length).toBe(3 * length)
  expect(blocks.slice(0, length)).toEqual(source.blocks)
  expect(new Set(blocks.flatMap(({ transactions }) => transactions.map(({ hash }) => hash))).size).toBe(
    3 * source.blocks.flatMap(({ transactions }) => transactions).length,
  )

  const contracts = new Set(Object.values(source.meta.contracts))
  const parts = [0, 1, 2].map((part) => blocks.slice(part * length, (part + 1) * length))
  const accounts = parts.map((part) => {
    const topics = part.flatMap(({ logs }) => logs.flatMap((log) => log.topics.slice(1)))
    const words = topics
      .filter((topic) => /^0x0{24}(?!0{16})/.test(topic))
      .map((word) => `0x${word.slice(26)}`)
    return new Set(words.filter((address) => !contracts.has(address)))
  })
  expect(accounts[0]?.size).toBeGreaterThan(20)
  for (const [index, some] of accounts.entries()) {
    expect(some.size).toBe(accounts[0]?.size)
    for (const other of accounts.slice(index + 1)) {
      expect([...some].filter((account) => other.has(account))).toEqual([])
    }
  }
  const rounds = parts.map((part) =>
    part.flatMap(({ logs }) =>
      logs.filter(({ topics }) => topics[0] === ROUND).map(({ topics }) => topics[1]),
    ),
  )
  expect(rounds.flat()).toEqual([...new Set(rounds.flat())].sort())
  for (const { logs, logsBloom = '0x' } of blocks) {
    for (const { address, topics } of logs) expect(bloomHas(logsBloom, [address, ...topics])).toBe(true)
  }
})

const ROUND = '0x22f2fc17c5daf07db2379b3a03a8ef20a183f761097a58fce219c8a14619e786'
