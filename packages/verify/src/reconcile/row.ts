import { ZERO_ADDRESS } from '@confluence/protocol/address'
import { type ContractName, getters, nameId, SNAPSHOT_NAME } from '@confluence/protocol/getters'
import type { L1TruthRow, L2TruthRow, TruthRow } from '@confluence/recording/truth-row'
import type { Abi } from 'viem'
import type { Call, StateReader } from './state-reader.ts'

/** Contracts of a chain by their name in networks.json. */
export type Contracts = Readonly<Record<string, string | undefined>>

/** What is asked of a chain's contracts, beside the totals: those that the index serves, so that what it makes up shows. */
export interface Subjects {
  orchestrators: readonly string[]
  delegators: readonly string[]
  locks: readonly { delegator: string; lockId: string }[]
  senders: readonly string[]
  /** L2: delegator pools by address, with the L1 address of their orchestrator. */
  pools: readonly { id: string; l1Orchestrator: string }[]
  /** L2: L1 addresses whose claim state is asked for. */
  migrated: readonly string[]
}

/** Asked of pendingStake and pendingFees: L2 ignores it, L1 takes it for the current round. */
const LATEST_ROUND = 2n ** 256n - 1n

/** What the contracts answer at a block, as a checkpoint of a recording holds it. */
export async function readRow(
  state: StateReader,
  block: number,
  contracts: Contracts,
  subjects: Subjects,
): Promise<TruthRow> {
  const ask = asker(state, block, contracts)
  const [round, initialized, lastInitialized, bonded, next, poolSize, supply, paused, registeredMinter] =
    (await ask([
      ['RoundsManager', 'currentRound'],
      ['RoundsManager', 'currentRoundInitialized'],
      ['RoundsManager', 'lastInitializedRound'],
      ['BondingManager', 'getTotalBonded'],
      ['BondingManager', 'nextRoundTotalActiveStake'],
      ['BondingManager', 'getTranscoderPoolSize'],
      ['LivepeerToken', 'totalSupply'],
      ['Controller', 'paused'],
      ['Controller', 'getContract', nameId('Minter')],
    ])) as [bigint, boolean, ...bigint[]] & Record<number, never>
  const registered = lower(registeredMinter)
  // After the freeze the BridgeMinter stands in: it mints nothing, and the last Minter's figures stay.
  const minter = registered === contracts.BridgeMinter ? (contracts.Minter ?? registered) : registered
  const [inflation, mintable, minted] = await asker(state, block, { ...contracts, Minter: minter })([
    ['Minter', 'inflation'],
    ['Minter', 'currentMintableTokens'],
    ['Minter', 'currentMintedTokens'],
  ])
  const transcoderPool = await readTranscoderPool(ask)
  return {
    block,
    timestamp: 0,
    label: 'eth_call',
    round: text(round),
    currentRoundInitialized: Boolean(initialized),
    lastInitializedRound: text(lastInitialized),
    totalBonded: text(bonded),
    nextRoundTotalActiveStake: text(next),
    transcoderPoolSize: text(poolSize),
    lptTotalSupply: text(supply),
    minter: registered,
    inflation: text(inflation),
    currentMintableTokens: text(mintable),
    currentMintedTokens: text(minted),
    paused: Boolean(paused),
    participation: { numerator: text(bonded), denominator: text(supply) },
    orchestrators: await readOrchestrators(ask, [...subjects.orchestrators, ...transcoderPool], text(round)),
    transcoderPool,
    delegators: await readDelegators(ask, [...subjects.delegators, ...subjects.pools.map(({ id }) => id)]),
    delegatorsSampled: true,
    locks: await readLocks(ask, subjects.locks),
    locksComplete: true,
    senders: await readSenders(ask, subjects.senders),
  } as unknown as TruthRow
}

/** The same of L1, with the bridge's balances. */
export async function readL1Row(
  state: StateReader,
  block: number,
  contracts: Contracts,
  subjects: Subjects,
): Promise<L1TruthRow> {
  const row = await readRow(state, block, contracts, subjects)
  const [escrow, bridgeMinter] = await asker(
    state,
    block,
    contracts,
  )([
    ['LivepeerToken', 'balanceOf', contracts.L1Escrow ?? ZERO_ADDRESS],
    ['LivepeerToken', 'balanceOf', contracts.BridgeMinter ?? ZERO_ADDRESS],
  ])
  return { ...row, globalTotalSupply: null, l1EscrowLpt: text(escrow), bridgeMinterLpt: text(bridgeMinter) }
}

/** The same of L2, with supply across the bridge, delegator pools and claim states. */
export async function readL2Row(
  state: StateReader,
  block: number,
  contracts: Contracts,
  subjects: Subjects,
): Promise<{ row: L2TruthRow; snapshotRoot: string }> {
  const row = await readRow(state, block, contracts, subjects)
  const ask = asker(state, block, { ...contracts, Minter: row.minter })
  const [l1Total, fromL1, circulating, global, migratorLpt, enabled, target, merkleSnapshot] = await ask([
    ['L2LPTDataCache', 'l1TotalSupply'],
    ['L2LPTDataCache', 'l2SupplyFromL1'],
    ['L2LPTDataCache', 'l1CirculatingSupply'],
    ['Minter', 'getGlobalTotalSupply'],
    ['LivepeerToken', 'balanceOf', contracts.L2Migrator ?? ZERO_ADDRESS],
    ['L2Migrator', 'claimStakeEnabled'],
    ['Controller', 'getContract', nameId('BondingManagerTarget')],
    ['Controller', 'getContract', nameId('MerkleSnapshot')],
  ])
  const snapshots = asker(state, block, { MerkleSnapshot: lower(merkleSnapshot) })
  const [snapshotRoot] = await snapshots([['MerkleSnapshot', 'snapshot', nameId(SNAPSHOT_NAME)]])
  return {
    row: {
      ...row,
      participation: { numerator: row.totalBonded, denominator: text(global) },
      globalTotalSupply: text(global),
      l1TotalSupply: text(l1Total),
      l2SupplyFromL1: text(fromL1),
      l1CirculatingSupply: text(circulating),
      l2MigratorLpt: text(migratorLpt),
      claimStakeEnabled: Boolean(enabled),
      bondingManagerTarget: lower(target),
      pools: await readPools(state, block, subjects.pools, row),
      migrated: await readMigrated(ask, subjects.migrated),
      migratedSampled: true,
    } as L2TruthRow,
    snapshotRoot: text(snapshotRoot),
  }
}

type Question = readonly [ContractName, string, ...unknown[]]
type Ask = (questions: readonly Question[]) => Promise<unknown[]>

function asker(state: StateReader, block: number, contracts: Contracts): Ask {
  return (questions) =>
    state.read(
      block,
      questions.map(([name, functionName, ...args]): Call => {
        const address = contracts[name] ?? ZERO_ADDRESS
        return { address, abi: getters[name] as Abi, functionName, args }
      }),
    )
}

/** The linked list, from the largest stake down: each step needs the answer before it. */
async function readTranscoderPool(ask: Ask): Promise<string[]> {
  const pool: string[] = []
  let [next] = await ask([['BondingManager', 'getFirstTranscoderInPool']])
  while (next && lower(next) !== ZERO_ADDRESS) {
    pool.push(lower(next))
    ;[next] = await ask([['BondingManager', 'getNextTranscoderInPool', next]])
  }
  return pool
}

async function readOrchestrators(
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

async function readDelegators(ask: Ask, addresses: readonly string[]): Promise<TruthRow['delegators']> {
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

async function readLocks(ask: Ask, locks: Subjects['locks']): Promise<TruthRow['locks']> {
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

async function readSenders(ask: Ask, ids: readonly string[]): Promise<TruthRow['senders']> {
  const answers = await ask(ids.map((id) => ['TicketBroker', 'getSenderInfo', id]))
  return Object.fromEntries(
    ids.map((id, index) => {
      const [sender, reserve] = answers[index] as [Record<string, bigint>, Record<string, bigint>]
      return [
        id,
        {
          deposit: text(sender.deposit),
          withdrawRound: text(sender.withdrawRound),
          reserve: text(reserve.fundsRemaining),
          claimedInCurrentRound: text(reserve.claimedInCurrentRound),
        },
      ]
    }),
  )
}

async function readPools(
  state: StateReader,
  block: number,
  pools: Subjects['pools'],
  { delegators }: TruthRow,
): Promise<L2TruthRow['pools']> {
  const abi = getters.DelegatorPool as Abi
  const answers = await state.read(
    block,
    pools.flatMap(({ id }) =>
      (['initialStake', 'claimedInitialStake'] as const).map((functionName) => ({
        address: id,
        abi,
        functionName,
      })),
    ),
  )
  return Object.fromEntries(
    pools.map(({ id, l1Orchestrator }, index) => {
      const account = delegators[id]
      const figures = {
        orchestratorL1: l1Orchestrator,
        initialStake: text(answers[2 * index]),
        claimedInitialStake: text(answers[2 * index + 1]),
        pendingStake: account?.pendingStake,
        pendingFees: account?.pendingFees,
        bondedAmount: account?.bondedAmount,
        fees: account?.fees,
        delegate: account?.delegateAddress,
        lastClaimRound: account?.lastClaimRound,
      }
      return [id, figures]
    }),
  ) as L2TruthRow['pools']
}

async function readMigrated(ask: Ask, addresses: readonly string[]): Promise<L2TruthRow['migrated']> {
  const answers = await ask(
    addresses.flatMap((id): Question[] => [
      ['L2Migrator', 'migratedDelegators', id],
      ['L2Migrator', 'claimedDelegatedStake', id],
      ['L2Migrator', 'delegatorPools', id],
    ]),
  )
  return Object.fromEntries(
    addresses.map((id, index) => {
      const [migrated, claimed, pool] = answers.slice(3 * index, 3 * index + 3)
      const delegatorPool = lower(pool)
      return [
        id,
        { migratedDelegators: Boolean(migrated), claimedDelegatedStake: text(claimed), delegatorPool },
      ]
    }),
  )
}

/** The values of a getter by the names of a checkpoint's fields. */
function named<Field extends string>(fields: readonly Field[], values: unknown): Record<Field, string> {
  return Object.fromEntries(
    fields.map((field, index) => [field, text((values as unknown[] | null)?.[index])]),
  ) as Record<Field, string>
}

/** As a checkpoint writes it: integers in decimal, addresses and hashes in lower case. A getter that reverts is `reverts`. */
function text(value: unknown): string {
  return value === null || value === undefined ? 'reverts' : String(value).toLowerCase()
}

const lower = text

const TRANSCODER_FIELDS = [
  'lastRewardRound',
  'rewardCut',
  'feeShare',
  'lastActiveStakeUpdateRound',
  'activationRound',
  'deactivationRound',
  'activeCumulativeRewards',
  'cumulativeRewards',
  'cumulativeFees',
  'lastFeeRound',
] as const

const POOL_FIELDS = [
  'totalStake',
  'transcoderRewardCut',
  'transcoderFeeShare',
  'cumulativeRewardFactor',
  'cumulativeFeeFactor',
] as const

const DELEGATOR_FIELDS = [
  'bondedAmount',
  'fees',
  'delegateAddress',
  'delegatedAmount',
  'startRound',
  'lastClaimRound',
  'nextUnbondingLockId',
] as const
