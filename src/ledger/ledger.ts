import { BigInt, Bytes, ethereum } from '@graphprotocol/graph-ts'
import { changeStake, newDelegator, newEarningsPool, newOrchestrator } from '../entities/accounts'
import { CallContext } from '../entities/call-context'
import { earningsPoolId } from '../entities/ids'
import { endCall, loadProtocol, openCall } from '../entities/protocol'
import { ProtocolState } from '../entities/protocol-state'
import { holdUnclaimed } from '../entities/unclaimed'
import { ZERO, ZERO_ADDRESS } from '../math/constants'
import { bondedAmount, Pending, pending } from '../math/pending'
import { Delegator } from '../records/delegator'
import { DelegatorPool } from '../records/delegator-pool'
import { EarningsPool } from '../records/earnings-pool'
import { Orchestrator } from '../records/orchestrator'
import { recordOf } from '../store/record'

/**
 * The accounts that one event touches. Each is loaded once and shared by all rules that change it, so that none
 * overwrites what another wrote, and saved once by `close` if it has changed, which then brings up to date what is derived from them.
 */
export class Ledger {
  protocol: ProtocolState = loadProtocol()
  /** Number of the block that is handled. */
  block: BigInt
  private delegators: Delegator[] = []
  private orchestrators: Orchestrator[] = []
  private earningsPools: EarningsPool[] = []
  private changedPools: EarningsPool[] = []
  private changedDelegatorPools: Bytes[] = []

  constructor(event: ethereum.Event) {
    this.block = event.block.number
  }

  /** What earlier logs of the event's call told. */
  openCall(event: ethereum.Event): CallContext {
    return openCall(this.protocol, event)
  }

  /** The event's log is the last of its call. */
  endCall(): void {
    endCall(this.protocol)
  }

  delegator(id: Bytes): Delegator {
    const known = recordOf<Delegator>(this.delegators, id)
    if (known) return known
    const stored = Delegator.load(id)
    const delegator = stored ? stored : newDelegator(id, this.protocol)
    this.delegators.push(delegator)
    return delegator
  }

  orchestrator(id: Bytes): Orchestrator {
    const known = recordOf<Orchestrator>(this.orchestrators, id)
    if (known) return known
    const stored = Orchestrator.load(id)
    const orchestrator = stored ? stored : newOrchestrator(id, this.protocol)
    // Its constant counts from the first event with amounts on, which may have come since it was saved.
    if (!orchestrator.totalStake) changeStake(orchestrator, this.protocol, ZERO)
    this.orchestrators.push(orchestrator)
    return orchestrator
  }

  /**
   * An orchestrator's pool of a round, for reading; what changes it must `keep` it. One that cannot be there is not looked
   * for: graph-node would ask the database.
   */
  earningsPool(orchestrator: Orchestrator, round: BigInt): EarningsPool {
    const id = earningsPoolId(orchestrator.id, round)
    const known = recordOf<EarningsPool>(this.earningsPools, id)
    if (known) return known
    let pool: EarningsPool | null = null
    if (round.le(orchestrator.lastPoolRound)) pool = EarningsPool.load(id)
    if (!pool) pool = newEarningsPool(id, orchestrator.id, round)
    this.earningsPools.push(pool)
    return pool
  }

  /** Has an orchestrator's changed earnings pool saved. */
  keep(orchestrator: Orchestrator, pool: EarningsPool): void {
    if (this.changedPools.includes(pool)) return
    this.changedPools.push(pool)
    if (pool.round.gt(orchestrator.lastPoolRound)) orchestrator.lastPoolRound = pool.round
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
    for (let i = 0; i < this.delegators.length; i++) {
      const delegator = this.delegators[i]
      const delegate = delegator.delegate
      delegator.startPool = delegate ? earningsPoolId(delegate, delegator.lastClaimRound) : null
      delegator.save()
    }
    for (let i = 0; i < this.orchestrators.length; i++) this.orchestrators[i].save()
    this.protocol.save()
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
    const orchestrator = this.orchestrator(delegate)
    return pending(account, orchestrator, this.earningsPool(orchestrator, account.lastClaimRound), round)
  }
}

/** Delegate of the account, the zero address if it has none. */
export function delegateOf(delegator: Delegator): Bytes {
  const delegate = delegator.delegate
  return delegate ? delegate : ZERO_ADDRESS
}
