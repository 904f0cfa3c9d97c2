import { type Chain, chains } from '@confluence/protocol/chains'
import { readTruth } from '@confluence/recording/truth'
import type { TruthRow } from '@confluence/recording/truth-row'
import { claimedSoFar } from '@confluence/verify/claimed-so-far'
import { eventLogs } from '@confluence/verify/event-logs'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Scene } from '../../harness/stack.ts'
import { type Joined, joinScene } from './joined.ts'

interface Earnings {
  round: string
  delegate: string | null
  rewards: string
  fees: string
  bonded: string
  withdrawnFees: string
  pendingStake: string
  pendingFees: string
}

interface Staking {
  bondedAmount: string
  pendingStake: string
  pendingFees: string
  fees: string
  principal: string
  withdrawnFees: string
  lastClaimRound: string
  isOrchestrator: boolean
  earnings: Earnings[]
}

const EARNINGS = 'round delegate rewards fees bonded withdrawnFees pendingStake pendingFees'

const QUERY = (chain: Chain) => `query ($id: Bytes!, $skip: Int, $first: Int, $where: RoundEarningsWhere) {
  delegator(id: $id) { ${chain} {
    bondedAmount pendingStake pendingFees fees principal withdrawnFees lastClaimRound isOrchestrator
    earnings(first: $first, skip: $skip, where: $where) { ${EARNINGS} }
  } }
}`

const sum = (rows: readonly Earnings[], field: keyof Earnings) =>
  rows.reduce((total, row) => total + BigInt(row[field] ?? 0), 0n)

/** Earnings round by round against what the contracts answered at the ends of rounds. */
export function earningsScenarios(scene: Scene, { compared }: Readonly<Record<'compared', number>>): void {
  let joined: Joined
  const histories = new Map<string, Staking>()

  beforeAll(async () => {
    joined = await joinScene(scene)
    for (const chain of chains) {
      for (const id of Object.keys([...readTruth(scene.recording[chain])].at(-1)?.delegators ?? {})) {
        const staking = await askFor(chain, id, {})
        if (staking) histories.set(`${chain} ${id}`, staking)
      }
    }
  }, 120_000)

  /** All pages as one. */
  async function askFor(chain: Chain, id: string, where: object, first = 100): Promise<Staking | undefined> {
    let whole: Staking | undefined
    for (let skip = 0; ; skip += first) {
      const { delegator } = await joined.ask<{ delegator: Record<Chain, Staking | null> | null }>(
        QUERY(chain),
        { id, skip, first, where },
      )
      const staking = delegator?.[chain]
      if (!staking) return undefined
      whole = { ...staking, earnings: [...(whole?.earnings ?? []), ...staking.earnings] }
      if (staking.earnings.length < first) return whole
    }
  }

  describe('earnings by round', () => {
    test('of all rounds are what is pending but was not brought in, to the wei', () => {
      expect(histories.size).toBeGreaterThan(0)
      for (const [name, staking] of histories) {
        const { earnings } = staking
        expect({
          name,
          rewards: sum(earnings, 'rewards'),
          fees: sum(earnings, 'fees'),
          bonded: sum(earnings, 'bonded'),
          withdrawnFees: sum(earnings, 'withdrawnFees'),
        }).toEqual({
          name,
          rewards: BigInt(staking.pendingStake) - BigInt(staking.principal),
          fees: BigInt(staking.pendingFees) + BigInt(staking.withdrawnFees),
          bonded: BigInt(staking.principal),
          withdrawnFees: BigInt(staking.withdrawnFees),
        })
      }
    })

    test('since its last claim are what is pending beyond bondedAmount and fees', async () => {
      const slashed = new Set(
        chains.flatMap((chain) =>
          [...eventLogs(scene.recording[chain], 'TranscoderSlashed')].map(
            ({ args }) => `${chain} ${args.transcoder}`,
          ),
        ),
      )
      const delegators = [...histories].filter(
        ([, { isOrchestrator, bondedAmount }]) => !isOrchestrator && bondedAmount !== '0',
      )
      expect(delegators.length).toBeGreaterThan(0)
      for (const [name, { lastClaimRound }] of delegators) {
        const [chain, id] = name.split(' ') as [Chain, string]
        // Until BondingManager v4 stake could be bonded for others without a claim of theirs. A slash is a loss.
        if (lastClaimRound === '0' || slashed.has(name)) continue
        const staking = await askFor(chain, id, { round_gt: lastClaimRound }, 7)
        if (!staking) throw new Error(`${name} has no stake`)
        expect([name, sum(staking.earnings, 'rewards'), sum(staking.earnings, 'fees')]).toEqual([
          name,
          BigInt(staking.pendingStake) - BigInt(staking.bondedAmount),
          BigInt(staking.pendingFees) - BigInt(staking.fees),
        ])
      }
    })

    test('are the differences of what the contracts answered at the ends of rounds', () => {
      let count = 0
      for (const chain of chains) {
        const claimed = claimedSoFar(scene.recording[chain])
        const atEnd = roundEnds(scene, chain)
        const own = (id: string, row: TruthRow) => {
          const { pendingStake, pendingFees, bondedAmount, fees } = row.delegators[id] ?? {
            ...{ pendingStake: '0', pendingFees: '0', bondedAmount: '0', fees: '0' },
          }
          const sofar = claimed(id, row.block)
          const principal = BigInt(bondedAmount) - sofar.rewards
          return {
            rewards: BigInt(pendingStake) - principal,
            fees: BigInt(pendingFees) + sofar.fees - BigInt(fees),
            pendingStake,
            pendingFees,
          }
        }
        for (const [name, { earnings }] of histories) {
          if (!name.startsWith(chain)) continue
          const id = name.slice(3)
          for (const each of earnings) {
            const row = atEnd.get(each.round)
            if (!row || (row.delegatorsSampled && !row.delegators[id])) continue
            const now = own(id, row)
            expect([name, each.round, each.pendingStake, each.pendingFees]).toEqual([
              name,
              each.round,
              now.pendingStake,
              now.pendingFees,
            ])
            const earlier = atEnd.get(`${BigInt(each.round) - 1n}`)
            if (!earlier || (earlier.delegatorsSampled && !earlier.delegators[id])) continue
            const before = own(id, earlier)
            expect([name, each.round, each.rewards, each.fees]).toEqual([
              name,
              each.round,
              `${now.rewards - before.rewards}`,
              `${now.fees - before.fees}`,
            ])
            count++
          }
        }
      }
      expect(count).toBeGreaterThanOrEqual(compared)
    })

    test('of a delegator pool are those of its account, and claims take what they are paid out of it', async () => {
      const { delegatorPools } = await joined.ask<{
        delegatorPools: {
          id: string
          stake: string
          initialStake: string
          claimedStake: string
          earnings: Earnings[]
        }[]
      }>(
        `{ delegatorPools(first: 5) { id stake initialStake claimedStake earnings(first: 100) { ${EARNINGS} } } }`,
      )
      expect(delegatorPools.length).toBeGreaterThan(0)
      for (const { id, stake, claimedStake, earnings } of delegatorPools) {
        expect(earnings).toEqual(histories.get(`l2 ${id}`)?.earnings)
        const brought = sum(earnings, 'bonded') + BigInt(claimedStake)
        expect(brought).toBeGreaterThan(0n)
        expect(BigInt(stake)).toBe(sum(earnings, 'rewards') + brought - BigInt(claimedStake))
      }
    })

    test('are refused where one query asks for too many', async () => {
      const id = [...histories.keys()].at(-1)?.slice(3)
      await expect(
        joined.ask(`{ delegator(id: "${id}") { l2 { earnings(first: 101) { round } } } }`),
      ).rejects.toThrow('first is 101: ask for 0 to 100 rounds')
    })
  })
}

/** Checkpoints after which nothing was logged until the next round began, or the recording ended, by round. */
function roundEnds({ recording }: Scene, chain: Chain): Map<string, TruthRow> {
  const { blocks } = recording[chain]
  const logged = blocks.filter(({ logs }) => logs.length > 0).map(({ number }) => Number(number))
  const starts = new Set([...eventLogs(recording[chain], 'NewRound')].map(({ block }) => block))
  const atEnd = [...readTruth(recording[chain])].filter((row) => {
    const next = logged.find((block) => block > row.block)
    return next === undefined || starts.has(next)
  })
  return new Map(atEnd.map((row) => [row.lastInitializedRound, row]))
}
