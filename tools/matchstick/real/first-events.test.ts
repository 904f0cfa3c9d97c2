import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { ZERO_ADDRESS } from '@confluence/protocol/address'
import { pending } from '@confluence/protocol/pending'
import { projectRoot } from '@confluence/stack/build/paths'
import { keccak256, toBytes } from 'viem'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Entity, show } from '../guest/values.ts'
import { project } from '../project.ts'
import { ethereumValue } from '../replay/decode.ts'
import { createReplay, type Replay } from '../replay/replay.ts'

// The first 4,491 events of BondingManager on Arbitrum One, to 4 March 2022, through the accounting. Supply and mintable
// tokens of each round are what the chain showed. Redemptions of tickets are not among the events, so fees are left out.

interface RealRound {
  totalActiveStake: string
  rewards: number
  minted: string
  /** Null in the round in which the Minter was replaced. */
  mintableMax: string | null
  totalSupply?: string
  inflation?: string
  /** As the official subgraph served it on the day of the round. */
  participationRate?: string
}

interface RealEvent {
  round: number
  name: string
  tx: string
  data: Record<string, string>
}

interface RealHistory {
  rounds: Record<string, RealRound>
  events: RealEvent[]
  orchestratorsInPoolAtEnd: number
  totalStakeAtEnd: Record<string, string>
}

const history = JSON.parse(
  gunzipSync(readFileSync(`${import.meta.dirname}/bonding-manager-events-2022.json.gz`)).toString(),
) as RealHistory

/** The round since which transfers and switches follow v3. */
const V3_SINCE = 2479
const NO_HASH = `0x${'00'.repeat(32)}`

/** Stake before a bond or after a claim: as the accounting has it, and as the event says. */
interface Comparison {
  event: number
  ours: bigint
  theirs: bigint
}

describe('the first events of BondingManager on Arbitrum One', { timeout: 120_000 }, () => {
  const claims: Comparison[] = []
  const bonds: Comparison[] = []
  let replay: Replay

  beforeAll(async () => {
    replay = await createReplay(project, readFileSync(`${projectRoot}/subgraph.yaml`, 'utf8'))
    await play(replay, { claims, bonds })
  }, 120_000)

  const entity = (type: string, id: string): Entity => replay.state.store.get(type, id) ?? new Map()
  const text = (type: string, id: string, field: string): string => {
    const value = entity(type, id).get(field)
    return value ? show(value) : ''
  }

  test('each claim of rewards is what was pending', () => {
    expect(claims.filter(({ ours, theirs }) => ours !== theirs)).toEqual([])
    expect(claims).toHaveLength(823)
  })

  test('each bond finds the stake that the account had', () => {
    expect(bonds.filter(({ ours, theirs }) => ours !== theirs)).toEqual([])
    expect(bonds).toHaveLength(328)
    expect(text('Protocol', 'livepeer', 'bondMismatches')).toBe('0')
  })

  test("each reward is the orchestrator's share, but in the round of the Minter switch", () => {
    const unknown = history.events.filter(
      ({ name, round, data }) =>
        name === 'Reward' && history.rounds[round]?.mintableMax === null && data.amount !== '0',
    )
    expect(unknown).toHaveLength(46)
    expect(text('Protocol', 'livepeer', 'rewardMismatches')).toBe('46')
  })

  test.each(Object.entries(history.rounds))('round %s has the active stake of the chain', (round, real) => {
    expect(text('Round', round, 'totalActiveStake')).toBe(real.totalActiveStake)
    expect(text('Round', round, 'mintedTokens')).toBe(real.minted)
  })

  test.each(Object.entries(history.rounds).filter(([, { participationRate }]) => participationRate))(
    'round %s has the participation rate that the official subgraph served',
    (round, real) => {
      expect(text('Round', round, 'totalSupply')).toBe(real.totalSupply)
      expect(text('Round', round, 'participationRate')).toBe(real.participationRate)
    },
  )

  test('the pool and the stake of each orchestrator are those of the chain', () => {
    expect(text('Protocol', 'livepeer', 'transcoderPoolSize')).toBe(`${history.orchestratorsInPoolAtEnd}`)
    for (const [id, stake] of Object.entries(history.totalStakeAtEnd)) {
      expect(`${id} ${text('Orchestrator', id, 'totalStake')}`).toBe(`${id} ${stake}`)
    }
  })
})

async function play(
  replay: Replay,
  { claims, bonds }: { claims: Comparison[]; bonds: Comparison[] },
): Promise<void> {
  const { store } = replay.state
  let logs = 0
  const send = async (source: string, name: string, data: Record<string, unknown>, tx = NO_HASH) => {
    const found = replay.manifest.dataSources.find((each) => each.name === source)
    const handler = found?.handlers.find(({ event }) => event.name === name)
    // Not every event is indexed.
    if (!found || !handler) return
    const inputs = handler.event.inputs
    await replay.handle(found, handler.name, {
      address: found.address ?? ZERO_ADDRESS,
      logIndex: logs++,
      block: { number: BigInt(logs), timestamp: BigInt(logs), hash: NO_HASH },
      transaction: { hash: tx, from: ZERO_ADDRESS },
      parameters: inputs.map((input) => [input.name ?? '', ethereumValue(input, data[input.name ?? ''])]),
    })
  }
  const register = (version: number) => {
    const [controller] = replay.manifest.dataSources.filter(({ name }) => name === 'Controller')
    const implementation = controller?.context.get(`BondingManagerV${version}`)
    return send('Controller', 'SetContractInfo', {
      id: keccak256(toBytes('BondingManagerTarget')),
      contractAddress: implementation && show(implementation),
      gitCommitHash: `0x${'00'.repeat(20)}`,
    })
  }

  await register(1)
  let round = 0
  for (const [index, { data, ...event }] of history.events.entries()) {
    while (round < event.round) {
      round = round === 0 ? event.round : round + 1
      if (round === V3_SINCE) await register(3)
      const real = history.rounds[round]
      await send('Minter', 'SetCurrentRewardTokens', {
        currentMintableTokens: real?.mintableMax ?? 0,
        currentInflation: real?.inflation ?? 0,
      })
      // No LPT event is among them: all of the supply is put where L1's is.
      if (real?.totalSupply) {
        await send('L2LPTDataCache', 'CacheTotalSupplyFinalized', { totalSupply: real.totalSupply })
      }
      await send('RoundsManager', 'NewRound', { round, blockHash: NO_HASH })
    }
    const lower = (name: string) => data[name]?.toLowerCase() ?? ''
    if (event.name === 'EarningsClaimed') {
      const { bonded, stake } = stakeOf(store, lower('delegator'), BigInt(data.endRound ?? 0))
      claims.push({ event: index, ours: stake, theirs: bonded + BigInt(data.rewards ?? 0) })
    } else if (event.name === 'Bond') {
      const before = BigInt(data.bondedAmount ?? 0) - BigInt(data.additionalAmount ?? 0)
      bonds.push({ event: index, ours: stakeOf(store, lower('delegator'), 0n).bonded, theirs: before })
    }
    await send('BondingManager', event.name, data, event.tx)
  }
}

/** An account's stake as of its last claim, and what it would be after a claim up to `round`. */
function stakeOf(
  store: Replay['state']['store'],
  id: string,
  round: bigint,
): { bonded: bigint; stake: bigint } {
  const read = (entity: Entity | undefined, field: string): string => {
    const value = entity?.get(field)
    return value ? show(value) : '0'
  }
  const account = store.get('Delegator', id)
  const delegateId = read(account, 'delegate')
  const delegate = store.get('Orchestrator', delegateId)
  const start = store.get('EarningsPool', read(account, 'startPool'))
  const number = (entity: Entity | undefined, field: string) => BigInt(read(entity, field))
  const bonded = number(account, 'bondedAmount')
  const { stake } = pending(
    {
      bondedAmount: bonded,
      fees: 0n,
      lastClaimRound: number(account, 'lastClaimRound'),
      startPool: start
        ? { cumulativeRewardFactor: number(start, 'cumulativeRewardFactor'), cumulativeFeeFactor: 0n }
        : null,
      delegate: delegate
        ? {
            latestRewardFactor: number(delegate, 'latestRewardFactor'),
            latestFeeFactor: 0n,
            cumulativeRewards: number(delegate, 'cumulativeRewards'),
            cumulativeFees: 0n,
          }
        : null,
      isOwnDelegate: delegateId === id,
    },
    round,
  )
  return { bonded, stake }
}
