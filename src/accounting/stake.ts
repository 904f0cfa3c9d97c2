import { BigInt, Bytes } from '@graphprotocol/graph-ts'
import { Orchestrator } from '../../generated/schema'
import { Ledger } from '../ledger/ledger'
import { ONE } from '../math/constants'

/** BondingManager.increaseTotalStake: stake joins an orchestrator, and the next round's active stake if it is in the pool. */
export function increaseStake(ledger: Ledger, orchestratorId: Bytes, amount: BigInt): void {
  const orchestrator = ledger.orchestrator(orchestratorId)
  const protocol = ledger.protocol
  const total = orchestrator.totalStake.plus(amount)
  if (orchestrator.registered && orchestrator.inPool) {
    protocol.nextRoundTotalActiveStake = protocol.nextRoundTotalActiveStake.plus(amount)
    writeStake(ledger, orchestrator, total)
  }
  orchestrator.totalStake = total
}

/**
 * BondingManager.decreaseTotalStake: stake leaves an orchestrator. One that this same call has `evicted` from the pool
 * was still in it for the contract, which takes the stake away before the eviction though it logs it after: its stake
 * of the next round is written, but nextRoundTotalActiveStake lost its whole stake with the eviction already.
 */
export function decreaseStake(ledger: Ledger, orchestratorId: Bytes, amount: BigInt, evicted: boolean): void {
  const orchestrator = ledger.orchestrator(orchestratorId)
  const protocol = ledger.protocol
  const total = orchestrator.totalStake.minus(amount)
  if (orchestrator.inPool) {
    protocol.nextRoundTotalActiveStake = protocol.nextRoundTotalActiveStake.minus(amount)
  }
  if (orchestrator.inPool || evicted) writeStake(ledger, orchestrator, total)
  orchestrator.totalStake = total
}

/** Sets the next round's stake, and the current round's to what it was, unless an earlier update has fixed it. */
function writeStake(ledger: Ledger, orchestrator: Orchestrator, total: BigInt): void {
  const round = ledger.protocol.currentRound
  const nextRound = round.plus(ONE)
  if (orchestrator.lastActiveStakeUpdateRound.lt(round)) {
    const current = ledger.earningsPool(orchestrator.id, round)
    current.totalStake = orchestrator.totalStake
    ledger.keep(current)
  }
  const next = ledger.earningsPool(orchestrator.id, nextRound)
  next.totalStake = total
  ledger.keep(next)
  orchestrator.lastActiveStakeUpdateRound = nextRound
}
