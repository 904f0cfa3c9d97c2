import { BigInt, Bytes, ethereum } from '@graphprotocol/graph-ts'
import { Delegator, DelegatorPool, EarningsPool, Orchestrator, Protocol } from '../../generated/schema'
import { changeStake, newDelegator, newEarningsPool, newOrchestrator } from '../entities/accounts'
import { earningsPoolId } from '../entities/ids'
import { loadProtocol } from '../entities/protocol'
import { holdUnclaimed } from '../entities/unclaimed'
import { ZERO, ZERO_ADDRESS } from '../math/constants'
import { bondedAmount, Pending, pending } from '../math/pending'
import { Loaded } from './loaded'

/**
 * The accounts that one event touches. Each is loaded once and shared by all rules that change it, so that none
 * overwrites what another wrote, and saved once by `close` if it has changed, which then brings up to date what is derived from them.
 */
export class Ledger {
  protocol: Protocol
  /** Number of the block that is handled. */
  block: BigInt
  private delegators: Delegator[] = []
  private orchestrators: Orchestrator[] = []
  private earningsPools: EarningsPool[] = []
  private changedPools: EarningsPool[] = []
  private changedDelegatorPools: Bytes[] = []
  private loadedProtocol: Loaded = new Loaded()
  private loadedDelegators: Loaded = new Loaded()
  private loadedOrchestrators: Loaded = new Loaded()

  constructor(event: ethereum.Event) {
    this.protocol = loadProtocol()
    this.loadedProtocol.note(this.protocol, false)
    this.block = event.block.number
  }

  delegator(id: Bytes): Delegator {
    for (let i = 0; i < this.delegators.length; i++) {
      if (this.delegators[i].id == id) return this.delegators[i]
    }
    const stored = Delegator.load(id)
    const delegator = stored ? stored : newDelegator(id, this.protocol)
    this.delegators.push(delegator)
    this.loadedDelegators.note(delegator, !stored)
    return delegator
  }

  orchestrator(id: Bytes): Orchestrator {
    for (let i = 0; i < this.orchestrators.length; i++) {
      if (this.orchestrators[i].id == id) return this.orchestrators[i]
    }
    const stored = Orchestrator.load(id)
    const orchestrator = stored ? stored : newOrchestrator(id, this.protocol)
    this.loadedOrchestrators.note(orchestrator, !stored)
    // Its constant counts from the first event with amounts on, which may have come since it was saved.
    if (!orchestrator.totalStake) changeStake(orchestrator, this.protocol, ZERO)
    this.orchestrators.push(orchestrator)
    return orchestrator
  }

  /** An orchestrator's pool of a round, for reading; what changes it must `keep` it. */
  earningsPool(orchestrator: Bytes, round: BigInt): EarningsPool {
    const id = earningsPoolId(orchestrator, round)
    for (let i = 0; i < this.earningsPools.length; i++) {
      if (this.earningsPools[i].id == id) return this.earningsPools[i]
    }
    const stored = EarningsPool.load(id)
    const pool = stored ? stored : newEarningsPool(id, orchestrator, round)
    this.earningsPools.push(pool)
    return pool
  }

  /** Has a changed earnings pool saved. */
  keep(pool: EarningsPool): void {
    if (!this.changedPools.includes(pool)) this.changedPools.push(pool)
  }

  /**
   * Sets what the account has bonded, null where that is unknown, and to whom, the zero address meaning no delegate. An
   * orchestrator is registered while it is bonded to itself (BondingManager.isRegisteredTranscoder). L1 claims before
   * Streamflow are in no event, so that no stake is known for long there.
   */
  setBond(delegator: Delegator, amount: BigInt | null, delegate: Bytes): void {
    const previous = delegateOf(delegator)
    const lasts = !this.protocol.earlyPool || (amount && amount.isZero())
    delegator.bondedAmount = lasts ? amount : null
    if (delegate != previous) {
      delegator.delegate = delegate == ZERO_ADDRESS ? null : delegate
      if (delegator.pool) this.moveBondedPool(delegator.id, previous, delegate)
      if (previous == delegator.id) this.orchestrator(previous).registered = false
    }
    if (delegate == delegator.id) this.orchestrator(delegate).registered = !amount || amount.gt(ZERO)
  }

  /** The orchestrator earned: what the delegator pools bonded to it hold has grown. */
  earned(orchestrator: Orchestrator): void {
    this.changedDelegatorPools = this.changedDelegatorPools.concat(orchestrator.bondedPools)
  }

  /** From now on the delegator pool shares in what the orchestrator earns. */
  addBondedPool(pool: Bytes, orchestrator: Orchestrator): void {
    const bonded = orchestrator.bondedPools
    bonded.push(pool)
    orchestrator.bondedPools = bonded
    orchestrator.pool = pool
  }

  close(): void {
    for (let i = 0; i < this.changedPools.length; i++) this.changedPools[i].save()
    this.updateDelegatorPools()
    for (let i = 0; i < this.delegators.length; i++) this.saveDelegator(i)
    for (let i = 0; i < this.orchestrators.length; i++) {
      const orchestrator = this.orchestrators[i]
      if (this.loadedOrchestrators.hasChanged(i, orchestrator)) orchestrator.save()
    }
    if (this.loadedProtocol.hasChanged(0, this.protocol)) this.protocol.save()
  }

  private saveDelegator(index: i32): void {
    const delegator = this.delegators[index]
    if (!this.loadedDelegators.hasChanged(index, delegator)) return
    const delegate = delegator.delegate
    delegator.startPool = delegate ? earningsPoolId(delegate, delegator.lastClaimRound) : null
    delegator.save()
  }

  private moveBondedPool(pool: Bytes, from: Bytes, to: Bytes): void {
    const left: Bytes[] = []
    const bonded = this.orchestrator(from).bondedPools
    for (let i = 0; i < bonded.length; i++) if (bonded[i] != pool) left.push(bonded[i])
    this.orchestrator(from).bondedPools = left
    if (to != ZERO_ADDRESS) this.addBondedPool(pool, this.orchestrator(to))
  }

  private updateDelegatorPools(): void {
    for (let i = 0; i < this.delegators.length; i++) {
      if (this.delegators[i].pool) this.updateDelegatorPool(this.delegators[i])
    }
    for (let i = 0; i < this.changedDelegatorPools.length; i++) {
      this.updateDelegatorPool(this.delegator(this.changedDelegatorPools[i]))
    }
  }

  /** The pool holds unclaimed what its account has pending. */
  private updateDelegatorPool(account: Delegator): void {
    const pool = DelegatorPool.load(account.id)
    if (!pool) return
    const held = this.pendingOf(account, this.protocol.currentRound)
    if (held.stake == pool.stake && held.fees == pool.fees) return
    holdUnclaimed(this.protocol, pool, held)
    pool.save()
  }

  /** What the account would have after a claim up to `round`. */
  pendingOf(account: Delegator, round: BigInt): Pending {
    const delegate = account.delegate
    if (!delegate) return new Pending(bondedAmount(account), account.fees)
    const start = this.earningsPool(delegate, account.lastClaimRound)
    return pending(account, this.orchestrator(delegate), start, round)
  }
}

/** Delegate of the account, the zero address if it has none. */
export function delegateOf(delegator: Delegator): Bytes {
  const delegate = delegator.delegate
  return delegate ? delegate : ZERO_ADDRESS
}
