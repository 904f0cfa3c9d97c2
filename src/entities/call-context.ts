import { BigInt, Bytes, ethereum } from '@graphprotocol/graph-ts'
import { ZERO } from '../math/constants'
import { isSame } from '../store/bytes'
import { Packer } from '../store/packer'
import { Unpacker } from '../store/unpacker'

/**
 * A contract call often explains itself over several logs (an eviction before the Bond that caused it, a pool's payment
 * before the claim it settles), and handlers share no memory. What earlier logs told is kept here until the log that
 * ends the call has used it.
 */
export class CallContext {
  /** Transaction of the call, null between calls. */
  private transaction: Bytes | null = null
  /** The orchestrator that the call removed from the transcoder pool. */
  deactivated: Bytes | null = null
  /** The orchestrator that the call added to the transcoder pool. */
  activated: Bytes | null = null
  /** Its lastActiveStakeUpdateRound before that. */
  previousStakeUpdateRound: BigInt = ZERO
  /** The treasury's cut of the reward that the call mints. */
  treasuryReward: BigInt = ZERO
  /** A TransferBond whose Rebond follows. */
  transferring: bool = false
  /** The delegator pool whose payment belongs to the migration or claim that follows. */
  claimPool: Bytes | null = null
  claimLogIndex: BigInt = ZERO
  claimReceiver: Bytes | null = null
  claimStake: BigInt = ZERO
  claimFees: BigInt = ZERO

  /** Whether an event can belong to it: no other transaction has left something. */
  takes(event: ethereum.Event): bool {
    return !this.transaction || isSame(this.transaction, event.transaction.hash)
  }

  /** Keeps what was noted for the next logs of this transaction. */
  keep(event: ethereum.Event): void {
    this.transaction = event.transaction.hash
  }

  /** Null where nothing is kept, which is so between nearly all events. */
  packed(): Uint8Array | null {
    if (!this.transaction) return null
    const packer = new Packer(null)
    packer.add(this.transaction)
    packer.add(this.deactivated)
    packer.add(this.activated)
    packer.add(this.previousStakeUpdateRound)
    packer.add(this.treasuryReward)
    packer.addInt(this.transferring ? 1 : 0)
    packer.add(this.claimPool)
    packer.add(this.claimLogIndex)
    packer.add(this.claimReceiver)
    packer.add(this.claimStake)
    packer.add(this.claimFees)
    return packer.packed()
  }

  unpack(packed: Bytes | null): void {
    if (!packed) return
    const values = new Unpacker(packed)
    this.transaction = values.bytesOrNull()
    this.deactivated = values.bytesOrNull()
    this.activated = values.bytesOrNull()
    this.previousStakeUpdateRound = values.number()
    this.treasuryReward = values.number()
    this.transferring = values.flag()
    this.claimPool = values.bytesOrNull()
    this.claimLogIndex = values.number()
    this.claimReceiver = values.bytesOrNull()
    this.claimStake = values.number()
    this.claimFees = values.number()
  }
}
