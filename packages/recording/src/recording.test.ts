import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { UserError } from '@confluence/protocol/lib/user-error'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openRecording, recordingPath } from './recording.ts'
import { CONFLUENCE, SMOKE, smokeBlocks } from './test-support.ts'

test('a recording has a name, two chains and a snapshot', () => {
  const { name, l1, l2, snapshotFile } = openRecording(SMOKE)
  expect(name).toBe('smoke')
  expect([l1.meta.chainId, l1.meta.network, l1.chain]).toEqual([1, 'mainnet', 'l1'])
  expect([l2.meta.chainId, l2.meta.network, l2.chain]).toEqual([42161, 'arbitrum-one', 'l2'])
  expect(l2.meta.contracts.L2Migrator).toMatch(/^0x[0-9a-f]{40}$/)
  expect(JSON.parse(readFileSync(snapshotFile, 'utf8')).length).toBeGreaterThan(1)
  expect(l1.blocks).toEqual(smokeBlocks('l1'))
  expect(l2.blocks).toEqual(smokeBlocks('l2'))
})

test('the bundled confluence is the size its notes say', () => {
  const { l1, l2 } = openRecording(CONFLUENCE)
  const size = ({ blocks }: typeof l1 | typeof l2) => [
    blocks.length,
    blocks.reduce((count, { logs }) => count + logs.length, 0),
  ]
  expect(size(l1)).toEqual([3416, 15226])
  expect(size(l2)).toEqual([7535, 35287])
})

describe('a damaged recording is refused with the file and what to do:', () => {
  let directory: string
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'recording-'))
    cpSync(SMOKE, directory, { recursive: true })
  })
  afterEach(() => rmSync(directory, { recursive: true }))

  /** Opens the damaged copy and reads its L2 blocks; gives the message, which must be one line. */
  function refusal(): string {
    try {
      openRecording(directory).l2.blocks
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      expect(error.message).not.toContain('\n')
      return error.message
    }
    throw new Error('the recording was accepted')
  }

  function changeLines(change: (lines: string[]) => void): void {
    const file = recordingPath(directory, 'l2', 'blocks.jsonl.gz')
    const lines = gunzipSync(readFileSync(file)).toString().trim().split('\n')
    change(lines)
    writeFileSync(file, gzipSync(`${lines.join('\n')}\n`))
  }

  function changeMeta(change: object): void {
    const file = recordingPath(directory, 'l2', 'meta.json')
    writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), ...change }))
  }

  test('no directory', () => {
    expect(() => openRecording(join(directory, 'none'))).toThrow(/^there is no directory .*none: name one/)
  })

  test.each(['l2/meta.json', 'l1/blocks.jsonl.gz', 'snapshot.json'])('no %s', (file) => {
    rmSync(join(directory, file))
    expect(refusal()).toContain(`is not a complete recording: it has no ${join(directory, file)}`)
  })

  test('blocks cut short', () => {
    const file = recordingPath(directory, 'l2', 'blocks.jsonl.gz')
    writeFileSync(file, readFileSync(file).subarray(0, 5000))
    expect(refusal()).toBe(`${file} is damaged (unexpected end of file): copy this file again`)
  })

  test('text in place of blocks', () => {
    writeFileSync(recordingPath(directory, 'l2', 'blocks.jsonl.gz'), 'text')
    expect(refusal()).toMatch(/blocks\.jsonl\.gz, line 1, is not valid JSON/)
  })

  test('a line that is no JSON', () => {
    changeLines((lines) => lines.splice(7, 1, '{"number":'))
    expect(refusal()).toMatch(/blocks\.jsonl\.gz, line 8, is not valid JSON \(.*\): copy this file again$/)
  })

  test('a line that is no block', () => {
    changeLines((lines) => lines.splice(7, 1, 'null'))
    expect(refusal()).toContain('line 8: not a block; copy this file again')
  })

  test('a gap in the numbers', () => {
    changeLines((lines) => lines.splice(7, 1))
    expect(refusal()).toContain('line 8: block 8 where block 7 should be')
  })

  test('a parent hash that does not link', () => {
    changeLines((lines) => {
      const block = JSON.parse(lines[7] as string)
      lines[7] = JSON.stringify({ ...block, parentHash: block.hash })
    })
    expect(refusal()).toContain('line 8: the parent hash of block 7 is not the hash of block 6')
  })

  test('logs out of order', () => {
    const index = smokeBlocks('l2').findIndex(({ logs }) => logs.length > 1)
    changeLines((lines) => {
      const block = JSON.parse(lines[index] as string)
      lines[index] = JSON.stringify({ ...block, logs: block.logs.reverse() })
    })
    expect(refusal()).toContain(`line ${index + 1}: log 0 of block ${index} is out of order`)
  })

  test('fewer blocks than meta.json says', () => {
    changeLines((lines) => lines.pop())
    expect(refusal()).toContain('ends at block 275 but meta.json says 276')
  })

  test('meta.json without a field, or with a wrong one', () => {
    changeMeta({ chainId: 'one' })
    expect(refusal()).toMatch(/l2.meta\.json: chainId: .*; correct it or copy it again$/)
    changeMeta({ chainId: 42161, contracts: { Minter: '0xAB' } })
    expect(refusal()).toContain('contracts.Minter: must be a lower-case address')
  })

  test('meta.json that is no JSON', () => {
    writeFileSync(recordingPath(directory, 'l2', 'meta.json'), '{')
    expect(refusal()).toContain('is not valid JSON')
  })
})
