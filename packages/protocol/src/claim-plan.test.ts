import { expect, test } from 'vitest'
import { ZERO_ADDRESS } from './address.ts'
import { bondsTo, type Claimant, type ClaimBlocker, type ClaimChoice, planClaim } from './claim-plan.ts'

const address = (byte: string) => `0x${byte.repeat(20)}`
const [ACCOUNT, DELEGATE, OTHER, POOL, MIGRATOR] = ['11', '22', '33', '44', '55'].map(address) as [
  string,
  string,
  string,
  string,
  string,
]

const leaf = { to: MIGRATOR, delegate: DELEGATE, stake: '5', fees: '7', proof: [] }
const claimant: Claimant = {
  id: ACCOUNT,
  claimableStake: '5',
  claimableFees: '7',
  claimBlockedBy: null,
  claimStakeArguments: leaf,
  pool: null,
  migration: null,
  l2: null,
}
const choice: ClaimChoice = {
  newDelegate: ZERO_ADDRESS,
  receivedFrom: [],
  verified: true,
  delegateRegistered: true,
}
const pool = { id: POOL, orchestrator: DELEGATE }
const withoutDelegate = { ...leaf, delegate: ZERO_ADDRESS }

test.each<[string, Partial<Claimant>, string, string | null]>([
  ['to the delegate of the leaf', {}, ZERO_ADDRESS, DELEGATE],
  ['to a new delegate', {}, OTHER, OTHER],
  ['nothing anew where a pool pays', { pool }, OTHER, null],
  ['nothing without a delegate', { claimStakeArguments: withoutDelegate }, OTHER, null],
  ['nothing without a leaf', { claimStakeArguments: null }, OTHER, null],
])('a claim bonds %s', (_, given, newDelegate, expected) => {
  expect(bondsTo({ ...claimant, ...given }, newDelegate)).toBe(expected)
})

test('an account without a leaf has no claim', () => {
  expect(planClaim({ ...claimant, claimStakeArguments: null }, choice)).toBeUndefined()
})

test('a claim has the five arguments, and what it brings', () => {
  expect(planClaim(claimant, { ...choice, newDelegate: OTHER })).toEqual({
    to: MIGRATOR,
    arguments: { delegate: DELEGATE, stake: '5', fees: '7', proof: [], newDelegate: OTHER },
    receives: { stake: '5', fees: '7', pool: null, delegate: OTHER },
    blockedBy: null,
    rejection: null,
    warnings: [],
  })
  expect(planClaim({ ...claimant, pool }, choice)?.receives).toEqual({
    stake: '5',
    fees: '7',
    pool: POOL,
    delegate: null,
  })
})

const orchestrator = { delegate: ACCOUNT, bondedAmount: '1', isOrchestrator: true }
test.each<[string, Partial<Claimant>, string, ClaimBlocker | null]>([
  [
    'an orchestrator that keeps the delegate',
    { claimBlockedBy: 'RECEIVER_IS_ORCHESTRATOR', l2: orchestrator },
    ZERO_ADDRESS,
    'RECEIVER_IS_ORCHESTRATOR',
  ],
  [
    'an orchestrator that names itself',
    { claimBlockedBy: 'RECEIVER_IS_ORCHESTRATOR', l2: orchestrator },
    ACCOUNT,
    null,
  ],
  ['an orchestrator that names another', { l2: orchestrator }, OTHER, 'RECEIVER_IS_ORCHESTRATOR'],
  ['an account that names another', {}, OTHER, null],
  [
    'an account whose claim is blocked otherwise',
    { claimBlockedBy: 'CLAIMS_DISABLED' },
    OTHER,
    'CLAIMS_DISABLED',
  ],
  [
    'an orchestrator that a pool pays',
    { claimBlockedBy: 'RECEIVER_IS_ORCHESTRATOR', l2: orchestrator, pool },
    ACCOUNT,
    'RECEIVER_IS_ORCHESTRATOR',
  ],
])('what blocks a claim of %s', (_, given, newDelegate, expected) => {
  expect(planClaim({ ...claimant, ...given }, { ...choice, newDelegate })?.blockedBy).toBe(expected)
})

test.each([
  [false, 'is not the one on Arbitrum One'],
  [null, 'has no root on Arbitrum One yet'],
])('a snapshot that is verified: %s is rejected by the chain', (verified, reason) => {
  expect(planClaim(claimant, { ...choice, verified })?.rejection).toContain(reason)
})
