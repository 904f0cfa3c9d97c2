import { expect, test } from 'vitest'
import { ZERO_ADDRESS } from './address.ts'
import { type ClaimFacts, claimTarget, claimWarnings } from './claim-advice.ts'

const [ACCOUNT, DELEGATE, OTHER, POOL] = ['11', '22', '33', '44'].map((byte) => `0x${byte.repeat(20)}`) as [
  string,
  string,
  string,
  string,
]

const facts: ClaimFacts = {
  id: ACCOUNT,
  verified: true,
  leaf: { delegate: DELEGATE, stake: 5n },
  pool: null,
  newDelegate: ZERO_ADDRESS,
  migration: null,
  l2: null,
  receivedFrom: [],
  delegateRegistered: true,
}
const pool = { id: POOL, orchestrator: DELEGATE }

test.each<[string, Partial<ClaimFacts>, string[]]>([
  ['from a pool needs no warning', { pool }, []],
  ['without a pool needs no warning for a registered delegate', {}, []],
  ['with a snapshot of another root', { verified: false }, ['ROOT_DIFFERS']],
  ['before the chain has a root', { verified: null }, ['ROOT_UNKNOWN']],
  ['from a pool with a new delegate', { pool, newDelegate: OTHER }, ['NEW_DELEGATE_IGNORED']],
  ['without a delegate leaves the stake', { leaf: { delegate: ZERO_ADDRESS, stake: 5n } }, ['STAKE_STAYS']],
  ['without a delegate and stake brings the fees', { leaf: { delegate: ZERO_ADDRESS, stake: 0n } }, []],
  [
    'without a delegate ignores a new one',
    { leaf: { delegate: ZERO_ADDRESS, stake: 5n }, newDelegate: OTHER },
    ['NEW_DELEGATE_IGNORED', 'STAKE_STAYS'],
  ],
  [
    'from a pool by an account bonded elsewhere',
    { pool, l2: { delegate: OTHER, bondedAmount: 1n } },
    ['KEEPS_L2_DELEGATE'],
  ],
  [
    'from a pool by an account bonded to its orchestrator',
    { pool, l2: { delegate: DELEGATE, bondedAmount: 1n } },
    [],
  ],
  [
    'without a pool by an account bonded elsewhere',
    { l2: { delegate: OTHER, bondedAmount: 1n } },
    ['MOVES_L2_STAKE'],
  ],
  ['without a pool by an account that has unbonded', { l2: { delegate: OTHER, bondedAmount: 0n } }, []],
  ['to a delegate that is not registered', { delegateRegistered: false }, ['DELEGATE_NOT_REGISTERED']],
  [
    'of an account that migrated elsewhere',
    { migration: { l2Address: OTHER } },
    ['MIGRATED_TO_ANOTHER_ADDRESS'],
  ],
  ['of an account that migrated to itself', { migration: { l2Address: ACCOUNT } }, []],
  ['of an account that received a migration', { receivedFrom: [OTHER] }, ['RECEIVED_MIGRATION']],
])('a claim %s', (_, given, codes) => {
  expect(claimWarnings({ ...facts, ...given }).map(({ code }) => code)).toEqual(codes)
})

test('a claim bonds to the new delegate, else to the delegate of the leaf', () => {
  expect(claimTarget(facts)).toBe(DELEGATE)
  expect(claimTarget({ ...facts, newDelegate: OTHER })).toBe(OTHER)
})
