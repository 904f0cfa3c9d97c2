import { BigInt, Bytes, ethereum, log } from '@graphprotocol/graph-ts'
import { isExact } from '../entities/protocol'
import { Ledger } from '../ledger/ledger'
import { ZERO } from '../math/constants'
import { bondedAmount } from '../math/pending'
import { fractionOf, PARTS_9 } from '../math/precise-math'
import { Delegator } from '../records/delegator'
import { EarningsPool } from '../records/earnings-pool'
import { Orchestrator } from '../records/orchestrator'

// Four events carry figures that the accounting also derives: a difference means that a rule here is not the
// contract's. Each check counts its differences, in Protocol and in the orchestrator concerned. None is made of what
// the history does not tell.

/** A reward is the orchestrator's share of the round's mintable tokens (Minter.createReward). */
export function checkReward(
  ledger: Ledger,
  orchestrator: Orchestrator,
  pool: EarningsPool,
  minted: BigInt,
): void {
  const protocol = ledger.protocol
  if (!isExact(protocol)) return
  const active = protocol.totalActiveStake
  const expected = fractionOf(protocol.mintableTokens, pool.totalStake, active ? active : ZERO, PARTS_9)
  if (minted == expected) return
  protocol.rewardMismatches++
  orchestrator.rewardMismatches++
  report(ledger, orchestrator, 'reward', expected, minted)
}

/** A claim turns what is pending, and no more, into stake and fees (BondingManager.updateDelegatorWithEarnings). */
export function checkClaim(
  ledger: Ledger,
  account: Delegator,
  rewards: BigInt,
  fees: BigInt,
  round: BigInt,
): void {
  const protocol = ledger.protocol
  if (!isExact(protocol)) return
  const pending = ledger.pendingOf(account, round)
  const stake = bondedAmount(account).plus(rewards)
  if (pending.stake == stake && pending.fees == account.fees.plus(fees)) return
  protocol.claimMismatches++
  const delegate = account.delegate
  const orchestrator = delegate ? ledger.orchestrator(delegate) : null
  if (orchestrator) orchestrator.claimMismatches++
  report(ledger, orchestrator, 'claim', pending.stake, stake)
}

/** A bond adds to the account's stake (BondingManager.bondForWithHint), which was `before`. */
export function checkBond(ledger: Ledger, account: Delegator, delegate: Orchestrator, before: BigInt): void {
  const protocol = ledger.protocol
  const known = account.bondedAmount
  if (!known || !isExact(protocol) || known == before) return
  protocol.bondMismatches++
  delegate.bondMismatches++
  report(ledger, delegate, 'bond', known, before)
}

/** An orchestrator migrates with its delegated amount (L1Migrator.getMigrateDelegatorParams), which L1's freeze has fixed. */
export function checkMigratedStake(event: ethereum.Event, orchestratorId: Bytes, moved: BigInt): void {
  const known = Orchestrator.load(orchestratorId)
  const stake = known ? known.totalStake : null
  if (!stake || stake == moved) return
  const ledger = new Ledger(event)
  const orchestrator = ledger.orchestrator(orchestratorId)
  ledger.protocol.bondMismatches++
  orchestrator.bondMismatches++
  report(ledger, orchestrator, 'migration', stake, moved)
  ledger.close()
}

/** Notes the block of a first mismatch. The log names the first of the chain. */
function report(
  ledger: Ledger,
  orchestrator: Orchestrator | null,
  event: string,
  expected: BigInt,
  actual: BigInt,
): void {
  if (orchestrator && !orchestrator.firstMismatchBlock) orchestrator.firstMismatchBlock = ledger.block
  if (ledger.protocol.firstMismatchBlock) return
  ledger.protocol.firstMismatchBlock = ledger.block
  log.error('self-check: a {} of orchestrator {} in block {} has {}, but the accounting expects {}', [
    event,
    orchestrator ? orchestrator.id.toHexString() : 'none',
    ledger.block.toString(),
    actual.toString(),
    expected.toString(),
  ])
}
