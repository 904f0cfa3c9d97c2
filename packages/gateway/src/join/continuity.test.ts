import { expect, test } from 'vitest'
import type { MigrationRow } from '../mirror/rows.ts'
import { address, busyView } from '../testing/busy-view.ts'
import { bondedBy, continuityOf } from './continuity.ts'
import { createJoin } from './join.ts'
import { createView } from './view.ts'

let count = 0
const migration = (changes: Partial<MigrationRow>): MigrationRow => {
  const index = (count++).toString(16).padStart(2, '0')
  return {
    id: `0x${'ab'.repeat(32)}${index}000000`,
    kind: 'DELEGATOR',
    l1Address: address('5'),
    delegate: address('1'),
    stake: 100n,
    delegatedStake: 0n,
    pool: null,
    blockNumber: 7n,
    ...changes,
  } as MigrationRow
}

test('an orchestrator brings its pool what its delegators had not claimed before it, in the order of logs', () => {
  const before = migration({})
  const orchestrator = migration({ l1Address: address('1'), stake: 1000n, delegatedStake: 1700n })
  const after = migration({ kind: 'SNAPSHOT', pool: address('c'), stake: 200n })
  // A claim that bonds nothing, and another orchestrator's delegator.
  const others = [
    migration({ kind: 'SNAPSHOT', delegate: null, stake: 5n }),
    migration({ kind: 'UNBONDING_LOCKS', stake: 30n }),
    migration({ kind: 'SENDER', delegate: null, stake: null }),
    migration({ delegate: address('2'), stake: 7n }),
  ]
  expect(bondedBy([after, ...others, orchestrator, before])).toEqual({
    bondedForOrchestrators: 1000n,
    bondedForPools: 1700n - 1000n - 100n,
    bondedForDelegators: 100n + 7n,
    bondedForUnbondingLocks: 30n,
  })
})

test('what is on its way is not known while more has arrived than L1 is known to have sent', () => {
  const inTransit = (bridgeMinterPayments: bigint) => {
    const view = busyView()
    const { mirror } = view.l1
    if (!mirror?.protocol) throw new Error('the busy view has a protocol')
    const protocol = { ...mirror.protocol, bridgeMinterPayments }
    const l1 = { ...view.l1, mirror: { ...mirror, protocol } }
    return continuityOf(createJoin(createView(l1, view.l2, view.snapshot))).lpt.inTransit
  }
  // 1,400 have arrived.
  expect([1500n, 1400n, 1399n].map(inTransit)).toEqual([100n, 0n, null])
})
