import { BigInt, Bytes } from '@graphprotocol/graph-ts'
import { changePrincipal } from '../entities/accounts'
import { CallContext } from '../entities/call-context'
import { delegateOf, Ledger } from '../ledger/ledger'
import { ONE, ZERO, ZERO_ADDRESS } from '../math/constants'
import { ensureFactors } from './earnings-factors'
import { checkBond, checkClaim } from './self-checks'
import { decreaseStake, increaseStake } from './stake'
import { follows, Rule } from './versions'

/** BondingManager.bondForWithHint. `bonded` is the account's stake after it, `added` what came from outside. */
export function bond(
  ledger: Ledger,
  call: CallContext,
  delegatorId: Bytes,
  delegate: Bytes,
  oldDelegate: Bytes,
  added: BigInt,
  bonded: BigInt,
): void {
  const nextRound = ledger.protocol.currentRound.plus(ONE)
  const delegator = ledger.delegator(delegatorId)
  const before = bonded.minus(added)
  checkBond(ledger, delegator, ledger.orchestrator(delegate), before)
  let moved = added
  if (before == ZERO) {
    delegator.startRound = nextRound
  } else if (delegate != oldDelegate && movesStake(ledger, oldDelegate)) {
    delegator.startRound = nextRound
    const deactivated = call.deactivated
    decreaseStake(ledger, oldDelegate, before, deactivated ? deactivated == oldDelegate : false)
    moved = moved.plus(before)
  }
  ensureFactors(ledger, ledger.orchestrator(delegate), ledger.protocol.currentRound)
  ledger.setBond(delegator, bonded, delegate)
  changePrincipal(delegator, added)
  increaseStake(ledger, delegate, moved)
}

function movesStake(ledger: Ledger, oldDelegate: Bytes): boolean {
  return oldDelegate != ZERO_ADDRESS || follows(ledger.protocol, Rule.MOVES_STAKE_FROM_ZERO_ADDRESS)
}

/** BondingManager.unbond: `amount` of the account's stake starts unbonding. Without any left it has no delegate. */
export function unbond(ledger: Ledger, delegatorId: Bytes, delegate: Bytes, amount: BigInt): void {
  const delegator = ledger.delegator(delegatorId)
  const bonded = delegator.bondedAmount
  const left = bonded ? bonded.minus(amount) : null
  const exits = left ? left.isZero() : false
  ledger.setBond(delegator, left, exits ? ZERO_ADDRESS : delegate)
  changePrincipal(delegator, amount.neg())
  if (exits) delegator.startRound = ZERO
  decreaseStake(ledger, delegate, amount, false)
}

/**
 * BondingManager.processRebond: an unbonding lock's stake is bonded again, to `delegate`, which can differ from the one
 * the account had. As the last step of a transfer in version 1 it leaves startRound alone, so that the receiver counts
 * at once.
 */
export function rebond(
  ledger: Ledger,
  call: CallContext,
  delegatorId: Bytes,
  delegate: Bytes,
  amount: BigInt,
): void {
  const protocol = ledger.protocol
  const delegator = ledger.delegator(delegatorId)
  const before = delegator.bondedAmount
  ledger.setBond(delegator, before ? before.plus(amount) : null, delegate)
  changePrincipal(delegator, amount)
  if (before && before.isZero()) {
    if (!call.transferring || follows(protocol, Rule.TRANSFER_SETS_START_ROUND)) {
      delegator.startRound = protocol.currentRound.plus(ONE)
    }
    if (!call.transferring && follows(protocol, Rule.REBOND_WRITES_FACTORS)) {
      ensureFactors(ledger, ledger.orchestrator(delegate), protocol.currentRound)
    }
  }
  increaseStake(ledger, delegate, amount)
}

/**
 * BondingManager.updateDelegatorWithEarnings: what was pending becomes stake and fees. `round` is claimed up to. An
 * orchestrator's own claim takes what was its own with it, but leaves activeCumulativeRewards for fees to come.
 */
export function claimEarnings(
  ledger: Ledger,
  delegatorId: Bytes,
  delegate: Bytes,
  rewards: BigInt,
  fees: BigInt,
  round: BigInt,
): void {
  const delegator = ledger.delegator(delegatorId)
  const bonded = delegator.bondedAmount
  checkClaim(ledger, delegator, rewards, fees, round)
  ledger.setBond(delegator, bonded ? bonded.plus(rewards) : null, delegateOf(delegator))
  delegator.fees = delegator.fees.plus(fees)
  delegator.lastClaimRound = round
  if (delegate == ZERO_ADDRESS) return
  const orchestrator = ledger.orchestrator(delegate)
  ensureFactors(ledger, orchestrator, round)
  if (delegate != delegatorId) return
  orchestrator.cumulativeRewards = ZERO
  orchestrator.cumulativeFees = ZERO
}
