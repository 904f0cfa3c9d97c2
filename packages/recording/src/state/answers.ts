import { ZERO_ADDRESS } from '@confluence/protocol/address'
import { type ContractName, nameId, SNAPSHOT_NAME } from '@confluence/protocol/getters'
import type { ChainMeta } from '../recording.ts'
import {
  DELEGATOR_FIELDS,
  type L1TruthRow,
  type L2TruthRow,
  TRANSCODER_FIELDS,
  type TruthOrchestrator,
  type TruthRow,
} from '../truth-row.ts'

/** The values that a getter returned, in their order; undefined where the row does not say. */
type Getter = (...args: readonly string[]) => readonly unknown[] | undefined

export type Answers = Partial<Record<ContractName, Record<string, Getter>>>

/** Both chains' fields of a row. */
type Row = TruthRow & Partial<Omit<L2TruthRow, keyof TruthRow>> & Partial<Omit<L1TruthRow, keyof TruthRow>>

const NO_ORCHESTRATOR: Omit<TruthOrchestrator, 'totalStake' | 'pools'> = {
  lastRewardRound: '0',
  rewardCut: '0',
  feeShare: '0',
  lastActiveStakeUpdateRound: '0',
  activationRound: '0',
  deactivationRound: '0',
  activeCumulativeRewards: '0',
  cumulativeRewards: '0',
  cumulativeFees: '0',
  lastFeeRound: '0',
  status: '0',
  active: false,
}

/** What the contracts answered in a checkpoint, by contract and getter. Nothing is answered that the row does not hold. */
export function answersOf(row: Row, meta: ChainMeta): Answers {
  const one = (value: unknown) => () => (value === undefined || value === null ? undefined : [value])
  const delegator = (id = '') => row.delegators[id]
  // A row holds every address that ever bonded to itself or was activated.
  const transcoder = (id = '') => row.orchestrators[id] ?? NO_ORCHESTRATOR
  return {
    Controller: {
      paused: one(row.paused),
      getContract: (id) => {
        const { minter: Minter, bondingManagerTarget: BondingManagerTarget } = row
        const registered = { ...meta.contracts, Minter, BondingManagerTarget }
        const [, address] = Object.entries(registered).find(([name]) => nameId(name) === id) ?? []
        return one(address)()
      },
    },
    RoundsManager: {
      currentRound: one(row.round),
      currentRoundInitialized: one(row.currentRoundInitialized),
      lastInitializedRound: one(row.lastInitializedRound),
    },
    BondingManager: {
      getTotalBonded: one(row.totalBonded),
      nextRoundTotalActiveStake: one(row.nextRoundTotalActiveStake),
      getTranscoderPoolSize: one(row.transcoderPoolSize),
      getFirstTranscoderInPool: () => [row.transcoderPool[0] ?? ZERO_ADDRESS],
      getNextTranscoderInPool: (id = '') => {
        const position = row.transcoderPool.indexOf(id)
        return position < 0 ? undefined : [row.transcoderPool[position + 1] ?? ZERO_ADDRESS]
      },
      getTranscoder: (id) => {
        const { status: _, active: __, ...fields } = transcoder(id)
        return TRANSCODER_FIELDS.map((field) => fields[field])
      },
      transcoderStatus: (id) => [transcoder(id).status],
      isActiveTranscoder: (id) => [transcoder(id).active],
      transcoderTotalStake: (id = '') =>
        one(row.orchestrators[id]?.totalStake ?? delegator(id)?.delegatedAmount)(),
      getTranscoderEarningsPoolForRound: (id = '', round) => {
        const orchestrator = row.orchestrators[id]
        if (!orchestrator) return ['0', '0', '0', '0', '0']
        const pool = orchestrator.pools[round ?? '']
        return (
          pool && [
            pool.totalStake,
            pool.transcoderRewardCut,
            pool.transcoderFeeShare,
            pool.cumulativeRewardFactor,
            pool.cumulativeFeeFactor,
          ]
        )
      },
      getDelegator: (id) => {
        const known = delegator(id)
        return known && DELEGATOR_FIELDS.map((field) => known[field])
      },
      delegatorStatus: (id) => one(delegator(id)?.status)(),
      pendingStake: (id) => one(delegator(id)?.pendingStake)(),
      pendingFees: (id) => one(delegator(id)?.pendingFees)(),
      getDelegatorUnbondingLock: (owner, id) => {
        const lock = row.locks.find((each) => each.delegator === owner && each.id === id)
        if (lock) return [lock.amount, lock.withdrawRound]
        return row.locksComplete ? ['0', '0'] : undefined
      },
    },
    Minter: {
      inflation: one(row.inflation),
      currentMintableTokens: one(row.currentMintableTokens),
      currentMintedTokens: one(row.currentMintedTokens),
      getGlobalTotalSupply: one(row.globalTotalSupply),
    },
    LivepeerToken: {
      totalSupply: one(row.lptTotalSupply),
      balanceOf: (id) => one(balancesOf(row, meta)[id ?? ''])(),
    },
    TicketBroker: {
      getSenderInfo: (id) => {
        const sender = row.senders[id ?? '']
        return (
          sender && [
            { deposit: sender.deposit, withdrawRound: sender.withdrawRound },
            { fundsRemaining: sender.reserve, claimedInCurrentRound: sender.claimedInCurrentRound },
          ]
        )
      },
    },
    L2LPTDataCache: {
      l1TotalSupply: one(row.l1TotalSupply),
      l2SupplyFromL1: one(row.l2SupplyFromL1),
      l1CirculatingSupply: one(row.l1CirculatingSupply),
    },
    L2Migrator: {
      claimStakeEnabled: one(row.claimStakeEnabled),
      migratedDelegators: (id) => one(row.migrated?.[id ?? '']?.migratedDelegators)(),
      claimedDelegatedStake: (id) => one(row.migrated?.[id ?? '']?.claimedDelegatedStake)(),
      delegatorPools: (id) => {
        const [pool] =
          Object.entries(row.pools ?? {}).find(([, { orchestratorL1 }]) => orchestratorL1 === id) ?? []
        return row.pools && [pool ?? ZERO_ADDRESS]
      },
    },
    MerkleSnapshot: {
      snapshot: (id) => (id === nameId(SNAPSHOT_NAME) ? one(meta.snapshotRoot)() : undefined),
    },
  }
}

/** DelegatorPool's getters, of one pool. */
export function poolAnswers(row: Row, pool: string): Record<string, Getter> | undefined {
  const known = row.pools?.[pool]
  return (
    known && {
      initialStake: () => [known.initialStake],
      claimedInitialStake: () => [known.claimedInitialStake],
    }
  )
}

function balancesOf(row: Row, { contracts }: ChainMeta): Record<string, string | undefined> {
  return {
    [contracts.L2Migrator ?? '']: row.l2MigratorLpt,
    [contracts.Treasury ?? '']: row.treasuryLpt,
    [contracts.BridgeMinter ?? '']: row.bridgeMinterLpt,
    [contracts.L1Escrow ?? '']: row.l1EscrowLpt,
    [contracts.L1Migrator ?? '']: row.l1MigratorLpt,
  }
}
