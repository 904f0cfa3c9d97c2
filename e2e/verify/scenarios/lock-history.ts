import { unbondingLockId } from '@confluence/protocol/ids'
import type { ChainRecording } from '@confluence/recording/recording'
import { type EventLog, type EventName, eventLogs, type LogPosition } from '@confluence/verify/event-logs'
import { recordOf } from './records.ts'

/** What became of an unbonding lock. */
export interface LockHistory {
  delegate: string
  amount: bigint
  creationRound: bigint
  withdrawRound: bigint
  state: 'UNBONDING' | 'WITHDRAWN' | 'REBONDED' | 'TRANSFERRED' | 'MIGRATION_INITIATED'
  slashExposure: bigint
}

/** Parts per 10^6 of an account's stake, and the round of the slash: in no log of the slash itself. */
export interface Slash {
  rate: bigint
  round: bigint
}

/** The locks of a chain by their id, and what each slash, by the id of its record, would have taken from them. */
export interface Locks {
  locks: Map<string, LockHistory>
  exposures: Map<string, bigint>
}

/** One log, and what it does to the locks. */
interface Step extends LogPosition {
  apply(): void
}

/** Works out from the logs alone what became of every lock, with the penalties of the second proposal for LIP-8. */
export function lockHistory(recording: ChainRecording, slashes: ReadonlyMap<string, Slash>): Locks {
  const locks = new Map<string, LockHistory>()
  const exposures = new Map<string, bigint>()
  const starts = [...eventLogs(recording, 'NewRound')]
  // A lock answers from the round after its creation for a delegate slashed before it in the same round.
  const exposedFrom = new Map<string, bigint>()
  const lastSlash = new Map<string, bigint>()
  const idOf = (owner: string, id: bigint) => unbondingLockId(owner, Number(id))

  function create(
    id: string,
    log: LogPosition,
    lock: Pick<LockHistory, 'delegate' | 'amount' | 'withdrawRound'>,
  ): void {
    const creationRound = roundOf(starts, log)
    locks.set(id, { ...lock, creationRound, state: 'UNBONDING', slashExposure: 0n })
    exposedFrom.set(id, lastSlash.get(lock.delegate) === creationRound ? creationRound + 1n : creationRound)
  }

  function close(id: string, state: LockHistory['state']): void {
    const lock = locks.get(id)
    if (lock) lock.state = state
  }

  const steps: Step[] = []
  function on<Name extends EventName>(name: Name, apply: (log: EventLog<Name>) => void): void {
    for (const log of eventLogs(recording, name)) steps.push({ ...log, apply: () => apply(log) })
  }

  on('Unbond', (log) => {
    const { delegate, delegator, unbondingLockId, amount, withdrawRound } = log.args
    create(idOf(delegator, unbondingLockId), log, { delegate, amount, withdrawRound })
  })
  on('TransferBond', (log) => {
    const { oldDelegator, oldUnbondingLockId, newDelegator, newUnbondingLockId, amount } = log.args
    const sent = locks.get(idOf(oldDelegator, oldUnbondingLockId))
    if (!sent) throw new Error(`${log.transaction} transfers a lock that was never made`)
    sent.state = 'TRANSFERRED'
    create(idOf(newDelegator, newUnbondingLockId), log, { ...sent, amount })
  })
  on('Rebond', ({ args }) => close(idOf(args.delegator, args.unbondingLockId), 'REBONDED'))
  on('WithdrawStake', ({ args }) => close(idOf(args.delegator, args.unbondingLockId), 'WITHDRAWN'))
  on('MigrateUnbondingLocksInitiated', ({ args: { params } }) => {
    for (const lockId of params.unbondingLockIds) {
      const lock = locks.get(idOf(params.l1Addr, lockId))
      if (lock?.state === 'UNBONDING') lock.state = 'MIGRATION_INITIATED'
    }
  })
  on('TranscoderSlashed', (log) => {
    const { id } = recordOf(log)
    const slash = slashes.get(id)
    if (!slash) throw new Error(`there is no record of the slash in ${log.transaction}`)
    exposures.set(id, expose(log.args.transcoder, slash))
    lastSlash.set(log.args.transcoder, slash.round)
  })

  function expose(delegate: string, { rate, round }: Slash): bigint {
    let sum = 0n
    for (const [id, lock] of locks) {
      const open = lock.state === 'UNBONDING' || lock.state === 'MIGRATION_INITIATED'
      const answers = round >= (exposedFrom.get(id) ?? 0n) && round < lock.withdrawRound
      if (lock.delegate !== delegate || !open || !answers) continue
      const penalty = ((lock.amount - lock.slashExposure) * rate) / 1_000_000n
      lock.slashExposure += penalty
      sum += penalty
    }
    return sum
  }

  steps.sort((a, b) => a.block - b.block || a.logIndex - b.logIndex)
  for (const { apply } of steps) apply()
  return { locks, exposures }
}

/** The round in which a log falls: that of the last NewRound before it. */
export function roundOf(starts: readonly EventLog<'NewRound'>[], log: LogPosition): bigint {
  const before = ({ block, logIndex }: LogPosition) =>
    block < log.block || (block === log.block && logIndex < log.logIndex)
  return starts.findLast(before)?.args.round ?? 0n
}
