import { type Chain, openRecording } from '@confluence/recording/recording'
import { projectRoot } from '@confluence/stack/build/paths'
import { describe, expect, test } from 'vitest'
import type { Entity } from '../guest/values.ts'
import type { HostState } from '../host/state.ts'
import { replayRecording } from './recordings.ts'

// The subgraphs check the accounting against three events. On recordings all agree; with a rule taken out, the check
// that should notice does.

const NOTHING = { claims: 0, bonds: 0, rewards: 0 }

type Noticed = keyof typeof NOTHING

/** A rule of the accounting and what is put in its place. */
interface Fault {
  rule: string
  recording: string
  file: string
  original: string
  replacement?: string
  noticed: Noticed
}

const STAKE = 'src/accounting/stake.ts'
const BONDING = 'src/accounting/bonding.ts'
const FEES = 'src/accounting/fees.ts'
const REWARD = 'src/accounting/reward.ts'
const SLASH = 'src/accounting/slash.ts'
const FACTORS = 'src/accounting/earnings-factors.ts'

const faults: readonly Fault[] = [
  {
    rule: 'v3 moves the stake away from the zero address',
    recording: 'modern',
    file: BONDING,
    original: 'follows(ledger.protocol, Rule.MOVES_STAKE_FROM_ZERO_ADDRESS)',
    replacement: 'false',
    noticed: 'rewards',
  },
  {
    rule: 'v8 writes factors in a rebond from unbonded',
    recording: 'modern',
    file: BONDING,
    original: 'follows(protocol, Rule.REBOND_WRITES_FACTORS)',
    replacement: 'false',
    noticed: 'claims',
  },
  {
    rule: 'v10 writes stake outside the pool while active',
    recording: 'modern',
    file: STAKE,
    original: 'orchestrator.active && follows',
    replacement: 'false && follows',
    noticed: 'claims',
  },
  {
    rule: 'v13 derives the earlier factor from mintable tokens alone',
    recording: 'modern',
    file: FEES,
    original: 'follows(protocol, Rule.FEES_COUNT_MINTABLE_ONLY)',
    replacement: 'false',
    noticed: 'claims',
  },
  {
    rule: 'the derived factor accounts for the treasury',
    recording: 'modern',
    file: FEES,
    original: 'rewards = rewards.minus(partOf(rewards, cutRate(protocol), PARTS_27))',
    noticed: 'claims',
  },
  {
    rule: 'a reward keeps the own rewards from before it',
    recording: 'modern',
    file: REWARD,
    original: 'orchestrator.activeCumulativeRewards = before',
    noticed: 'claims',
  },
  {
    rule: 'a claim writes the factors of its round',
    recording: 'modern',
    file: BONDING,
    original: 'ensureFactors(ledger, orchestrator, round)',
    noticed: 'claims',
  },
  {
    rule: 'a round starts with the stake of the last update',
    recording: 'modern',
    file: FACTORS,
    original: 'if (lastUpdateRound.lt(round)) {',
    replacement: 'if (false) {',
    noticed: 'rewards',
  },
  {
    rule: 'a reward copies the stake before the orchestrator rejoins',
    recording: 'rare',
    file: REWARD,
    original: 'return activated && activated == orchestratorId',
    replacement: 'return false && activated == orchestratorId',
    noticed: 'rewards',
  },
  {
    rule: "a slash lowers the delegate's stake",
    recording: 'rare',
    file: SLASH,
    original: 'changeStake(ledger.orchestrator(delegate), ledger.protocol, penalty.neg())',
    noticed: 'rewards',
  },
  {
    rule: "a slash lowers the account's stake",
    recording: 'rare',
    file: SLASH,
    original: 'ledger.setBond(account, left, delegate)',
    noticed: 'bonds',
  },
]

describe('self-checks', { timeout: 120_000 }, () => {
  test.each([
    ['modern', 'l2'],
    ['rare', 'l1'],
    ['rare', 'l2'],
  ] as const)('every claim, bond and reward of %s on %s agrees', async (recording, chain) => {
    expect(await mismatches(recording, chain)).toEqual({ ...NOTHING, first: null, located: 0 })
  })

  for (const { rule, recording, ...fault } of faults) {
    const { noticed } = fault
    test(`without the rule that ${rule}, ${noticed} disagree`, async () => {
      const counts = await mismatches(recording, 'l2', fault)
      expect(counts[noticed]).toBeGreaterThan(0)
      expect(counts.first).toBeGreaterThan(0)
      expect(counts.located).toBeGreaterThan(0)
    })
  }
})

/** What the checks counted until a fault was noticed or the recording ended, the block of the first mismatch, and at how many orchestrators there are any. */
async function mismatches(
  name: string,
  chain: Chain,
  fault?: Pick<Fault, 'file' | 'original' | 'replacement' | 'noticed'>,
) {
  const recording = openRecording(`${projectRoot}/recordings/${name}`)
  const { state } = await replayRecording(recording[chain], {
    transform(path, source) {
      if (path !== fault?.file) return source
      expect(source).toContain(fault.original)
      return source.replace(fault.original, fault.replacement ?? '')
    },
    until: ({ state }) => fault !== undefined && (countsOf(state)[fault.noticed] ?? 0) > 0,
  })
  const located = state.store.all('Orchestrator').filter((each) => each.has('firstMismatchBlock')).length
  return { ...countsOf(state), first: numberOf(protocolOf(state), 'firstMismatchBlock'), located }
}

const protocolOf = (state: HostState): Entity => state.store.get('Protocol', 'livepeer') ?? new Map()

function countsOf(state: HostState): Record<Noticed, number | null> {
  const protocol = protocolOf(state)
  return {
    claims: numberOf(protocol, 'claimMismatches'),
    bonds: numberOf(protocol, 'bondMismatches'),
    rewards: numberOf(protocol, 'rewardMismatches'),
  }
}

function numberOf(entity: Entity, field: string): number | null {
  const value = entity.get(field)?.value
  return value === undefined ? null : Number(value)
}
