import { ZERO_ADDRESS } from '@confluence/protocol/address'
import { DELEGATOR_FIELDS, TRANSCODER_FIELDS, type TruthRow } from '@confluence/recording/truth-row'
import { type Ask, named, type Question, text } from './ask.ts'
import type { Subjects } from './subjects.ts'

// Orchestrators, delegators and their locks, as a checkpoint of a recording holds them.

/** Asked of pendingStake and pendingFees: L2 ignores it, L1 takes it for the current round. */
const LATEST_ROUND = 2n ** 256n - 1n

/** The linked list, from the largest stake down: each step needs the answer before it. */
export async function readTranscoderPool(ask: Ask): Promise<string[]> {
  const pool: string[] = []
  let [next] = await ask([['BondingManager', 'getFirstTranscoderInPool']])
  while (next && text(next) !== ZERO_ADDRESS) {
    pool.push(text(next))
    ;[next] = await ask([['BondingManager', 'getNextTranscoderInPool', next]])
  }
  return pool
}

export async function readOrchestrators(
  ask: Ask,
  addresses: readonly string[],
  round: string,
): Promise<TruthRow['orchestrators']> {
  const ids = [...new Set(addresses)]
  const answers = await ask(
    ids.flatMap((id): Question[] => [
      ['BondingManager', 'getTranscoder', id],
      ['BondingManager', 'transcoderStatus', id],
      ['BondingManager', 'isActiveTranscoder', id],
      ['BondingManager', 'transcoderTotalStake', id],
    ]),
  )
  const known = ids.map((id, index) => {
    const [transcoder, status, active, totalStake] = answers.slice(4 * index, 4 * index + 4)
    const fields = named(TRANSCODER_FIELDS, transcoder)
    const { lastRewardRound, lastFeeRound, lastActiveStakeUpdateRound } = fields
    // The rounds that later arithmetic reads.
    const rounds = [round, `${BigInt(round) + 1n}`, lastRewardRound, lastFeeRound, lastActiveStakeUpdateRound]
    const own = { ...fields, status: text(status), active: Boolean(active), totalStake: text(totalStake) }
    return { id, own, rounds: [...new Set(rounds)] }
  })
  const wanted = known.flatMap(({ id, rounds }) => rounds.map((each) => [id, each] as const))
  const pools = await ask(
    wanted.map(([id, each]) => [
      'BondingManager',
      'getTranscoderEarningsPoolForRound',
      id,
      BigInt(each ?? 0),
    ]),
  )
  const poolOf = new Map(
    wanted.map(([id, each], index) => [`${id} ${each}`, named(POOL_FIELDS, pools[index])]),
  )
  return Object.fromEntries(
    known.map(({ id, own, rounds }) => {
      const own_pools = Object.fromEntries(rounds.map((each) => [each, poolOf.get(`${id} ${each}`)]))
      return [id, { ...own, pools: own_pools }]
    }),
  ) as TruthRow['orchestrators']
}

export async function readDelegators(
  ask: Ask,
  addresses: readonly string[],
): Promise<TruthRow['delegators']> {
  const ids = [...new Set(addresses)]
  const answers = await ask(
    ids.flatMap((id): Question[] => [
      ['BondingManager', 'getDelegator', id],
      ['BondingManager', 'delegatorStatus', id],
      ['BondingManager', 'pendingStake', id, LATEST_ROUND],
      ['BondingManager', 'pendingFees', id, LATEST_ROUND],
    ]),
  )
  return Object.fromEntries(
    ids.map((id, index) => {
      const [delegator, status, stake, fees] = answers.slice(4 * index, 4 * index + 4)
      const amounts = { status: text(status), pendingStake: text(stake), pendingFees: text(fees) }
      return [id, { ...named(DELEGATOR_FIELDS, delegator), ...amounts }]
    }),
  ) as unknown as TruthRow['delegators']
}

export async function readLocks(ask: Ask, locks: Subjects['locks']): Promise<TruthRow['locks']> {
  const answers = await ask(
    locks.map(({ delegator, lockId }) => [
      'BondingManager',
      'getDelegatorUnbondingLock',
      delegator,
      BigInt(lockId),
    ]),
  )
  return locks
    .map(({ delegator, lockId }, index) => {
      const [amount, withdrawRound] = answers[index] as [bigint, bigint]
      return { delegator, id: lockId, amount: text(amount), withdrawRound: text(withdrawRound) }
    })
    .filter(({ withdrawRound }) => withdrawRound !== '0')
}

const POOL_FIELDS = [
  'totalStake',
  'transcoderRewardCut',
  'transcoderFeeShare',
  'cumulativeRewardFactor',
  'cumulativeFeeFactor',
] as const
