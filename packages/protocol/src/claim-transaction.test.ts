import { decodeFunctionData, parseAbi } from 'viem/utils'
import { expect, test } from 'vitest'
import { ZERO_ADDRESS } from './address.ts'
import { claimCalldata } from './claim-transaction.ts'

const claim = {
  delegate: '0x4dacb07135ea72adbf07d62acffaff3401e5321b',
  stake: 3_956_290_064_744_189_018n,
  fees: 2n ** 255n,
  proof: [`0x${'ab'.repeat(32)}`, `0x${'cd'.repeat(32)}`],
  newDelegate: `0x${'11'.repeat(20)}`,
}

test('the calldata of a claim is laid out as the ABI has it', () => {
  const word = (hex: string) => hex.padStart(64, '0')
  expect(claimCalldata(claim)).toBe(
    [
      '0x3f1c49cc',
      word(claim.delegate.slice(2)),
      word(claim.stake.toString(16)),
      word(claim.fees.toString(16)),
      word('a0'),
      word(claim.newDelegate.slice(2)),
      word('2'),
      'ab'.repeat(32),
      'cd'.repeat(32),
    ].join(''),
  )
})

test('a claim without siblings is decoded to what it was made from', () => {
  const abi = parseAbi([
    'function claimStake(address _delegate, uint256 _stake, uint256 _fees, bytes32[] _proof, address _newDelegate)',
  ])
  const data = claimCalldata({ ...claim, proof: [], newDelegate: ZERO_ADDRESS }) as `0x${string}`
  const { functionName, args } = decodeFunctionData({ abi, data })
  expect(functionName).toBe('claimStake')
  expect(args.map((arg) => String(arg).toLowerCase())).toEqual([
    claim.delegate,
    `${claim.stake}`,
    `${claim.fees}`,
    '',
    ZERO_ADDRESS,
  ])
})

test.each([
  ['a delegate', { delegate: '0x12' }],
  ['a sibling', { proof: ['0x12'] }],
  ['a stake', { stake: -1n }],
])('a claim whose %s is not of its type is refused', (_, wrong) => {
  expect(() => claimCalldata({ ...claim, ...wrong })).toThrow()
})
