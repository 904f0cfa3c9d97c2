import { expect, test } from 'vitest'
import { busyView } from '../testing/busy-view.ts'
import { createJoin } from './join.ts'
import { blockerOf, type LockSituation, lockStateOf, locksOn, withdrawBlockedBy } from './locks.ts'

const free: LockSituation = {
  open: true,
  due: true,
  paused: false,
  migrates: false,
  migrationPaused: false,
  onItsWay: false,
}
const onL1 = { ...free, migrates: true }

test.each<[string | null, string, LockSituation]>([
  [null, 'a lock whose round has begun', free],
  [null, 'the same on L1 while it ran', onL1],
  ['NOT_YET', 'a lock whose round has not begun', { ...free, due: false }],
  ['NOT_YET', 'the same on L1 while it ran', { ...onL1, due: false }],
  ['NOT_OPEN', 'a lock without stake', { ...free, open: false }],
  ['NOT_OPEN', 'a lock without stake on a paused chain', { ...onL1, open: false, paused: true }],
  ['CHAIN_PAUSED', 'a paused L2', { ...free, paused: true }],
  ['CHAIN_PAUSED', 'a paused L2, before the round', { ...free, paused: true, due: false }],
  ['MIGRATE_INSTEAD', 'a paused L1', { ...onL1, paused: true }],
  ['MIGRATE_INSTEAD', 'a paused L1, before the round', { ...onL1, paused: true, due: false }],
  ['CHAIN_PAUSED', 'both chains paused', { ...onL1, paused: true, migrationPaused: true }],
  [null, 'a paused L2 and a lock on L1', { ...onL1, migrationPaused: true }],
  ['IN_MIGRATION', 'a ticket on its way', { ...onL1, paused: true, onItsWay: true }],
  ['IN_MIGRATION', 'a ticket on its way while L1 ran', { ...onL1, onItsWay: true }],
])('%s: %s', (expected, _, situation) => {
  expect(blockerOf(situation)).toBe(expected)
})

test('follows the state over both chains', () => {
  const join = createJoin(busyView())
  const told = (chain: 'l1' | 'l2') =>
    locksOn(join, chain).map((lock) => [lockStateOf(join, lock), withdrawBlockedBy(join, lock)])
  expect(told('l1')).toEqual([
    ['UNBONDING', 'MIGRATE_INSTEAD'],
    // Its ticket has expired.
    ['MIGRATION_INITIATED', 'MIGRATE_INSTEAD'],
    ['WITHDRAWN', 'NOT_OPEN'],
    ['MIGRATED', 'NOT_OPEN'],
  ])
  expect(told('l2')).toEqual([
    ['UNBONDING', 'NOT_YET'],
    ['REBONDED', 'NOT_OPEN'],
    ['UNBONDING', null],
  ])
})
