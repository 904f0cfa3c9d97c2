import { BigInt, Bytes } from '@graphprotocol/graph-ts'
import { assert } from 'matchstick-as/assembly/index'
import { pending } from '../src/math/pending'
import { fractionOf } from '../src/math/precise-math'
import { Delegator } from '../src/records/delegator'
import { EarningsPool } from '../src/records/earnings-pool'
import { Orchestrator } from '../src/records/orchestrator'
import { BOB, ORCHESTRATOR } from './accounts'

// What twins.test.ts holds the mappings against: amounts, factors and rounds are decimal text.

function big(text: string): BigInt {
  return BigInt.fromString(text)
}

export function expectFraction(
  amount: string,
  numerator: string,
  denominator: string,
  scale: string,
  result: string,
): void {
  assert.stringEquals(
    result,
    fractionOf(big(amount), big(numerator), big(denominator), big(scale)).toString(),
  )
}

/** A delegator, the factors between which it earned, and what the contract answered for it. */
export class PendingVector {
  bondedAmount: string = ''
  fees: string = ''
  lastClaimRound: string = ''
  currentRound: string = ''
  startRewardFactor: string = ''
  startFeeFactor: string = ''
  latestRewardFactor: string = ''
  latestFeeFactor: string = ''
  cumulativeRewards: string = ''
  cumulativeFees: string = ''
  isOwnDelegate: boolean = false
}

export function expectPending(vector: PendingVector, stake: string, fees: string): void {
  const account = new Delegator(BOB)
  account.bondedAmount = big(vector.bondedAmount)
  account.fees = big(vector.fees)
  account.lastClaimRound = big(vector.lastClaimRound)
  const delegate = new Orchestrator(vector.isOwnDelegate ? BOB : ORCHESTRATOR)
  delegate.cumulativeRewards = big(vector.cumulativeRewards)
  delegate.cumulativeFees = big(vector.cumulativeFees)
  delegate.latestRewardFactor = big(vector.latestRewardFactor)
  delegate.latestFeeFactor = big(vector.latestFeeFactor)
  const start = new EarningsPool(BOB)
  start.cumulativeRewardFactor = big(vector.startRewardFactor)
  start.cumulativeFeeFactor = big(vector.startFeeFactor)
  const result = pending(account, delegate, start, big(vector.currentRound))
  assert.stringEquals(stake, result.stake.toString())
  assert.stringEquals(fees, result.fees.toString())
}

export function expectId(id: string, actual: Bytes): void {
  assert.stringEquals(id, actual.toHexString())
}
