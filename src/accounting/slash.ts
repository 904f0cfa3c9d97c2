import { BigInt, Bytes } from '@graphprotocol/graph-ts'
import { changeStake } from '../entities/accounts'
import { CallContext } from '../entities/call-context'
import { delegateOf, Ledger } from '../ledger/ledger'
import { ONE } from '../math/constants'
import { PARTS_6 } from '../math/precise-math'

/**
 * BondingManager.slashTranscoder: the account's own stake shrinks. Its delegate's total stake shrinks with it only
 * while the account is Bonded: with nothing left, or still Pending, the penalty stays in it.
 */
export function slash(ledger: Ledger, call: CallContext, accountId: Bytes, penalty: BigInt): void {
  const round = roundOfSlash(ledger, call, accountId)
  ledger.orchestrator(accountId).lastSlashRound = round
  const account = ledger.delegator(accountId)
  const delegate = delegateOf(account)
  const bonded = account.bondedAmount
  const left = bonded ? bonded.minus(penalty) : null
  ledger.setBond(account, left, delegate)
  if ((left && left.isZero()) || account.startRound.gt(round)) return
  changeStake(ledger.orchestrator(delegate), ledger.protocol, penalty.neg())
}

/**
 * The contract's current round. A slash needs no initialized round, so it can be later than the last one initialized;
 * the call's own claim and resignation then determine it.
 */
export function roundOfSlash(ledger: Ledger, call: CallContext, accountId: Bytes): BigInt {
  let round = ledger.protocol.currentRound
  const claimed = ledger.delegator(accountId).lastClaimRound
  if (claimed.gt(round)) round = claimed
  const deactivated = call.deactivated
  if (deactivated && deactivated == accountId) {
    const resigned = ledger.orchestrator(accountId).deactivationRound.minus(ONE)
    if (resigned.gt(round)) round = resigned
  }
  return round
}

/** The slash amount, parts per 10^6, of which the contract took the truncated `penalty` from `stake`. */
export function slashRate(stake: BigInt, penalty: BigInt): BigInt {
  if (stake.isZero()) return stake
  return penalty.times(PARTS_6).plus(stake).minus(ONE).div(stake)
}
