import { unbondingLockId } from '@confluence/protocol/entity-id'
import type { ChainRecording } from '@confluence/recording/recording'
import { type EventLog, eventLogs, toAddress } from '@confluence/verify/event-logs'
import { recordOf } from './scene.ts'

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

type Rule = (log: EventLog) => void

/** Retells from the logs alone what became of every lock, with the penalties of the second proposal for LIP-8. */
export function lockHistory(recording: ChainRecording, slashes: ReadonlyMap<string, Slash>): Locks {
  const locks = new Map<string, LockHistory>()
  const exposures = new Map<string, bigint>()
  const starts = [...eventLogs(recording, 'NewRound(uint256,bytes32)')]
  // A lock answers from the round after its creation for a delegate slashed before it in the same round.
  const exposedFrom = new Map<string, bigint>()
  const lastSlash = new Map<string, bigint>()
  const idOf = (owner: bigint | undefined, id: bigint | undefined) =>
    unbondingLockId(toAddress(owner), Number(id))

  function create(
    id: string,
    log: EventLog,
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

  const rules: Record<string, Rule> = {
    'Unbond(address,address,uint256,uint256,uint256)': (log) => {
      const [lockId, amount = 0n, withdrawRound = 0n] = log.data
      const [delegate, owner] = log.indexed
      create(idOf(owner, lockId), log, { delegate: toAddress(delegate), amount, withdrawRound })
    },
    'TransferBond(address,address,uint256,uint256,uint256)': (log) => {
      const [oldId, newId, amount = 0n] = log.data
      const [sender, receiver] = log.indexed
      const sent = locks.get(idOf(sender, oldId))
      if (!sent) throw new Error(`${log.transaction} transfers a lock that was never made`)
      sent.state = 'TRANSFERRED'
      create(idOf(receiver, newId), log, { ...sent, amount })
    },
    'Rebond(address,address,uint256,uint256)': ({ indexed, data }) =>
      close(idOf(indexed[1], data[0]), 'REBONDED'),
    'WithdrawStake(address,uint256,uint256,uint256)': ({ indexed, data }) =>
      close(idOf(indexed[0], data[0]), 'WITHDRAWN'),
    'MigrateUnbondingLocksInitiated(uint256,(address,address,uint256,uint256[],address))': ({ data }) => {
      // An offset, the five parameters with another offset among them, the number of ids, the ids.
      for (const lockId of data.slice(7)) {
        const lock = locks.get(idOf(data[1], lockId))
        if (lock?.state === 'UNBONDING') lock.state = 'MIGRATION_INITIATED'
      }
    },
    'TranscoderSlashed(address,address,uint256,uint256)': (log) => {
      const { id } = recordOf(log)
      const slash = slashes.get(id)
      if (!slash) throw new Error(`there is no record of the slash in ${log.transaction}`)
      const delegate = toAddress(log.indexed[0])
      exposures.set(id, expose(delegate, slash))
      lastSlash.set(delegate, slash.round)
    },
  }

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

  const steps = Object.entries(rules).flatMap(([signature, rule]) =>
    [...eventLogs(recording, signature)].map((log) => ({ log, rule })),
  )
  steps.sort((a, b) => a.log.block - b.log.block || a.log.logIndex - b.log.logIndex)
  for (const { log, rule } of steps) rule(log)
  return { locks, exposures }
}

/** The round in which a log falls: that of the last NewRound before it. */
export function roundOf(starts: readonly EventLog[], log: EventLog): bigint {
  const before = ({ block, logIndex }: EventLog) =>
    block < log.block || (block === log.block && logIndex < log.logIndex)
  return starts.findLast(before)?.indexed[0] ?? 0n
}
