import { expect, test } from 'vitest'
import { chainFault, statusOf } from './health.ts'

const chain = {
  block: { number: '7', hash: '0x07', timestamp: '1' },
  hasIndexingErrors: false,
  chainHead: '7',
  lag: '0',
  reachable: true,
  warnings: [],
}

const unknown = {
  code: 'UNKNOWN_IMPLEMENTATION',
  message: 'BondingManagerTarget is new.',
  since: '7',
} as const
const notExact = { code: 'NOT_EXACT', message: 'Some are null.', since: null } as const

test.each([
  ['loading', undefined, false],
  ['unreachable', undefined, true],
  ['unreachable', { l1: chain, l2: chain }, true],
  ['live', { l1: chain, l2: chain }, false],
  ['live', { l1: { ...chain, chainHead: null, lag: null }, l2: chain }, false],
  ['behind', { l1: { ...chain, lag: '51' }, l2: chain }, false],
  ['faulty', { l1: { ...chain, lag: '51' }, l2: null }, false],
  ['faulty', { l1: chain, l2: { ...chain, reachable: false } }, false],
  ['faulty', { l1: chain, l2: { ...chain, hasIndexingErrors: true } }, false],
  ['faulty', { l1: chain, l2: { ...chain, warnings: [unknown] } }, false],
  ['live', { l1: { ...chain, warnings: [notExact] }, l2: chain }, false],
] as const)('is %s with %j', (status, meta, failed) => {
  expect(statusOf(meta, failed)).toBe(status)
})

test('names the chain that is at fault', () => {
  expect(chainFault('l1', { ...chain, reachable: false })).toContain('Ethereum does not answer')
  expect(chainFault('l2', { ...chain, warnings: [unknown] })).toBe('BondingManagerTarget is new')
  expect(chainFault('l2', chain)).toBeUndefined()
})
