import { expect, test } from 'vitest'
import { metricsOf } from './metrics.ts'

test('a reconciliation is written as gauges per chain', () => {
  const figure = { chain: 'l2', figure: 'a', comparisons: 3, mismatches: 1, first: undefined } as const
  const result = { blocks: { l1: 7, l2: 9 }, figures: [figure], answers: [], first: {} }
  const text = metricsOf(result, 1_700_000_000)
  expect(text).toContain('# TYPE confluence_verify_mismatches gauge\n')
  expect(text).toContain('confluence_verify_block{chain="l1"} 7\n')
  expect(text).toContain('confluence_verify_comparisons{chain="l2"} 3\n')
  expect(text).toContain('confluence_verify_mismatches{chain="l1"} 0\n')
  expect(text).toContain('confluence_verify_mismatches{chain="l2"} 1\n')
  expect(text).toMatch(/timestamp_seconds\{chain="l2"\} 1700000000\n$/)
})
