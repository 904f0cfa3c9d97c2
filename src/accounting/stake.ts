import { BigInt, Bytes } from '@graphprotocol/graph-ts'
import { changeStake } from '../entities/accounts'
import { changeNextActiveStake } from '../entities/protocol'
import { Ledger } from '../ledger/ledger'
import { ONE } from '../math/constants'
import { Orchestrator } from '../records/orchestrator'
import { follows, Rule } from './versions'

/** BondingManager.increaseTotalStake: stake joins an orchestrator, and the next round's active stake if it is in the pool. */
export function increaseStake(ledger: Ledger, orchestratorId: Bytes, amount: BigInt): void {
  const orchestrator = ledger.orchestrator(orchestratorId)
  const inPool = orchestrator.registered && orchestrator.inPool
  if (inPool) changeNextActiveStake(ledger.protocol, amount)
  if (inPool || writesOutsidePool(ledger, orchestrator)) writeStake(ledger, orchestrator, amount)
  changeStake(orchestrator, ledger.protocol, amount)
}

/**
 * BondingManager.decreaseTotalStake: stake leaves an orchestrator. One that this same call has `evicted` from the pool
 * was still in it for the contract, which takes the stake away before the eviction though it logs it after: its stake
 * of the next round is written, but nextRoundTotalActiveStake lost its whole stake with the eviction already.
 */
export function decreaseStake(ledger: Ledger, orchestratorId: Bytes, amount: BigInt, evicted: boolean): void {
  const orchestrator = ledger.orchestrator(orchestratorId)
  const inPool = orchestrator.inPool
  if (inPool) changeNextActiveStake(ledger.protocol, amount.neg())
  if (inPool || evicted || writesOutsidePool(ledger, orchestrator))
    writeStake(ledger, orchestrator, amount.neg())
  changeStake(orchestrator, ledger.protocol, amount.neg())
}

/** Since v10 stake is also written for an orchestrator that left the pool in this round, while it is active. */
function writesOutsidePool(ledger: Ledger, orchestrator: Orchestrator): boolean {
  return orchestrator.active && follows(ledger.protocol, Rule.WRITES_STAKE_WHILE_ACTIVE)
}

/** Sets the next round's stake, and the current round's to what it was, unless an earlier update has fixed it. */
function writeStake(ledger: Ledger, orchestrator: Orchestrator, change: BigInt): void {
  const stake = orchestrator.totalStake
  if (!stake) return
  const round = ledger.protocol.currentRound
  const nextRound = round.plus(ONE)
  if (orchestrator.lastActiveStakeUpdateRound.lt(round)) {
    const current = ledger.earningsPool(orchestrator, round)
    current.totalStake = stake
    ledger.keep(orchestrator, current)
  }
  const next = ledger.earningsPool(orchestrator, nextRound)
  next.totalStake = stake.plus(change)
  ledger.keep(orchestrator, next)
  orchestrator.lastActiveStakeUpdateRound = nextRound
}
