import { expect, test } from 'vitest'
import type { SnapshotResolvers } from '../schema/generated.ts'
import { Snapshot } from './snapshot.ts'

const ROOT = `0x${'1'.repeat(64)}`

test.each([
  ['the same root', ROOT, true],
  ['another root', `0x${'2'.repeat(64)}`, false],
  // Which says nothing against the leaves.
  ['no root yet', null, null],
])('with %s on chain, whether a snapshot is verified', (_, snapshotRoot, expected) => {
  const verified = Snapshot.verified as (
    ...args: unknown[]
  ) => ReturnType<Extract<SnapshotResolvers['verified'], (...args: never[]) => unknown>>
  expect(verified({ root: ROOT }, {}, { join: { chain: () => ({ snapshotRoot }) } })).toBe(expected)
})
