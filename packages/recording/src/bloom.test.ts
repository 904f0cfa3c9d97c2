import { expect, test } from 'vitest'
import { logsBloom } from './bloom.ts'
import { renderReceipts } from './render.ts'
import { smokeBlocks } from './test-support.ts'

const blocks = [...smokeBlocks('l1'), ...smokeBlocks('l2')].filter(({ logs }) => logs.length)

test('equals the filter that the recorded node put into its headers', () => {
  expect(blocks.length).toBeGreaterThan(100)
  for (const block of blocks) expect(logsBloom(block.logs)).toBe(block.logsBloom)
})

test('those of the receipts add up to the one of the header', () => {
  for (const block of blocks) {
    const blooms = renderReceipts(block) as { logsBloom: string }[]
    const union = blooms.reduce((bits, { logsBloom }) => bits | BigInt(logsBloom), 0n)
    expect(union).toBe(BigInt(block.logsBloom ?? 0))
  }
})

test('is empty without logs', () => {
  expect(logsBloom([])).toBe(`0x${'00'.repeat(256)}`)
})
