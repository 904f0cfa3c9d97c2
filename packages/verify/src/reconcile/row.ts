import { ZERO_ADDRESS } from '@confluence/protocol/address'
import { nameId, SNAPSHOT_NAME } from '@confluence/protocol/getters'
import type { L1TruthRow, L2TruthRow, TruthRow } from '@confluence/recording/truth-row'
import { asker, type Contracts, text } from './ask.ts'
import { readMigrated, readPools, readSenders } from './read-migration.ts'
import { readDelegators, readLocks, readOrchestrators, readTranscoderPool } from './read-staking.ts'
import type { StateReader } from './state-reader.ts'
import type { Subjects } from './subjects.ts'

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
  const registered = text(registeredMinter)
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
  const snapshots = asker(state, block, { MerkleSnapshot: text(merkleSnapshot) })
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
      bondingManagerTarget: text(target),
      pools: await readPools(state, block, subjects.pools, row),
      migrated: await readMigrated(ask, subjects.migrated),
      migratedSampled: true,
    } as L2TruthRow,
    snapshotRoot: text(snapshotRoot),
  }
}
