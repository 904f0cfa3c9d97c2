import { expect, test } from 'vitest'
import type { ChainView } from './join/view.ts'
import { applyChanges } from './mirror/chain-mirror.ts'
import type { Changes } from './mirror/fetch-changes.ts'
import { quietView } from './testing/test-endpoint.ts'
import { asksForAction, warningsOf } from './warnings.ts'

const { l2: quiet } = await quietView('0x01', '0x02')

const codes = (view: ChainView) => warningsOf('l2', view).map(({ code }) => code)
const mirror = quiet.mirror as NonNullable<ChainView['mirror']>
type ContractUpdates = Changes['contractUpdates']

/** A chain on which these registrations were seen, in one go or block by block. */
function registering(...updates: ContractUpdates): ChainView {
  const nothing = { ...emptyChanges, contractUpdates: updates }
  return { ...quiet, mirror: applyChanges(undefined, nothing) }
}

const emptyChanges: Changes = {
  _meta: { block: { number: 9, hash: '0x09', timestamp: 1 }, deployment: 'Qm', hasIndexingErrors: false },
  protocol: null,
  snapshots: [],
  rounds: [],
  orchestrators: [],
  delegators: [],
  unbondingLocks: [],
  senders: [],
  migrationTickets: [],
  migrations: [],
  delegatorPools: [],
  poolClaims: [],
  contractUpdates: [],
  polls: [],
  votes: [],
  earningsPools: [],
}

const update = (name: string, block: number, known: boolean) => ({
  id: `0x0${block}`,
  name,
  address: `0xa${block}`,
  known,
  blockNumber: `${block}`,
})

test('a quiet chain has no warnings', () => {
  expect(warningsOf('l2', quiet)).toEqual([])
})

test('an unknown implementation is named with its address and block', () => {
  const [warning] = warningsOf(
    'l2',
    registering(update('Minter', 3, true), update('BondingManagerTarget', 7, false)),
  )
  expect(warning).toMatchObject({ code: 'UNKNOWN_IMPLEMENTATION', since: 7n })
  expect(warning?.message).toMatch(/BondingManagerTarget on Arbitrum One is 0xa7 since block 7/)
})

test('an unknown implementation that a known one has replaced is no longer a matter', () => {
  const view = registering(update('BondingManagerTarget', 8, true), update('BondingManagerTarget', 7, false))
  expect(codes(view)).toEqual([])
})

test('each contract is judged by itself', () => {
  const view = registering(update('Minter', 8, true), update('BondingManagerTarget', 7, false))
  expect(codes(view)).toEqual(['UNKNOWN_IMPLEMENTATION'])
})

const protocol = {
  exactSinceRound: 0n,
  stakeExactSinceRound: 0n,
  claimMismatches: 0,
  bondMismatches: 0,
  rewardMismatches: 0,
}
const protocolWith = (changes: object): ChainView => ({
  ...quiet,
  mirror: { ...mirror, protocol: { ...protocol, firstMismatchBlock: null, ...changes } as never },
})

test.each([
  ['SELF_CHECK_FAILED', { claimMismatches: 1, firstMismatchBlock: 5n }],
  ['SELF_CHECK_FAILED', { bondMismatches: 2, firstMismatchBlock: 5n }],
  ['SELF_CHECK_FAILED', { rewardMismatches: 3, firstMismatchBlock: 5n }],
  ['NOT_EXACT', { exactSinceRound: null }],
  ['NOT_EXACT', { stakeExactSinceRound: null }],
])('%s follows from %o', (code, changes) => {
  expect(codes(protocolWith(changes))).toEqual([code])
})

test('a failed self-check names the block of the first one', () => {
  const [warning] = warningsOf(
    'l2',
    protocolWith({ claimMismatches: 2, bondMismatches: 1, firstMismatchBlock: 5n }),
  )
  expect(warning?.message).toMatch(/^3 self-checks .* \(claims 2, bonds 1, rewards 0\), the first at block 5/)
  expect(warning?.since).toBe(5n)
})

test.each([
  ['UNREACHABLE', { reachable: false }],
  ['INDEXING_ERROR', { mirror: { ...mirror, hasIndexingErrors: true } }],
  ['LAGGING', { head: 7 + 2_401 }],
])('%s follows from %o', (code, changes) => {
  expect(codes({ ...quiet, ...changes })).toEqual([code])
})

test('a chain that is a little behind has no warning', () => {
  expect(codes({ ...quiet, head: 7 + 2_400 })).toEqual([])
})

test('all but figures that events never tell ask for action', () => {
  expect(asksForAction({ code: 'NOT_EXACT' })).toBe(false)
  expect(asksForAction({ code: 'LAGGING' })).toBe(true)
})
