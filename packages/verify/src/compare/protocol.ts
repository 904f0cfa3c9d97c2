import type { L1TruthRow, L2TruthRow, TruthRow } from '@confluence/recording/truth-row'
import type { ClaimedSoFar } from '../claimed-so-far.ts'
import { ratio } from '../ratio.ts'
import type { ServedProtocol } from '../served.ts'
import type { Compare } from '../tally.ts'

/** What has migrated up to a block, as the recording's outcome tells. */
export interface MigratedSoFar {
  delegators: number
  /** Those of them that claimed against the snapshot. */
  claims: number
  /** Wei of LPT. */
  stake: bigint
}

/** What is known of a checkpoint from elsewhere in its recording. */
export interface L1Facts {
  /** False until the Minter in use has started a round: before that its inflation is in no event. */
  inflationKnown: boolean
  /** What accounts have claimed; undefined where the logs are not recorded. */
  claimed?: ClaimedSoFar | undefined
}

export interface L2Facts extends L1Facts {
  /** Of the BondingManager in use; undefined where only its address is known. */
  version: number | undefined
  /** Undefined where no outcome is recorded. */
  migrated: MigratedSoFar | undefined
}

/** Before its first event a chain has no Protocol: all is 0 then. */
type Served = Partial<ServedProtocol>

/** What both chains have of RoundsManager, BondingManager, Minter, LivepeerToken and Controller. */
function compareCommon(
  compare: Compare,
  served: Served,
  row: TruthRow,
  supply: string,
  { inflationKnown }: L1Facts,
): void {
  const check = checkField(compare, served)
  check('currentRound', row.lastInitializedRound)
  check('totalActiveStake', row.totalBonded)
  check('nextRoundTotalActiveStake', row.nextRoundTotalActiveStake)
  check('transcoderPoolSize', row.transcoderPoolSize)
  check('lptSupply', row.lptTotalSupply)
  check('totalSupply', supply)
  check(
    'participationRate',
    ratio(BigInt(row.participation.numerator), BigInt(row.participation.denominator)),
  )
  check('mintableTokens', row.currentMintableTokens)
  check('mintedTokens', row.currentMintedTokens)
  check('inflation', inflationKnown ? row.inflation : null)
  check('paused', row.paused)
  check('rewardMismatches', 0)
  check('claimMismatches', 0)
  check('bondMismatches', 0)
}

/** Protocol on L1. The bridge's balances are there once it is deployed. */
export function compareL1Protocol(
  compare: Compare,
  protocol: ServedProtocol | null,
  row: L1TruthRow,
  facts: L1Facts,
): void {
  const served = protocol ?? {}
  compareCommon(compare, served, row, row.lptTotalSupply, facts)
  const check = checkField(compare, served)
  if (row.l1EscrowLpt !== undefined) check('escrowBalance', row.l1EscrowLpt)
  if (row.bridgeMinterLpt !== undefined) check('bridgeMinterBalance', row.bridgeMinterLpt)
}

/** Protocol on L2. */
export function compareL2Protocol(
  compare: Compare,
  protocol: ServedProtocol | null,
  row: L2TruthRow,
  facts: L2Facts,
): void {
  const { version, migrated } = facts
  const served = protocol ?? {}
  compareCommon(compare, served, row, row.globalTotalSupply, facts)
  const check = checkField(compare, served)
  check('l1TotalSupply', row.l1TotalSupply)
  check('l2SupplyFromL1', row.l2SupplyFromL1)
  check('l1CirculatingSupply', row.l1CirculatingSupply)
  check('claimStakeEnabled', row.claimStakeEnabled)
  if (version !== undefined) check('bondingManagerVersion', version)
  check('bondingManager', row.bondingManagerTarget)
  const pools = Object.values(row.pools)
  const poolStake = pools.reduce((sum, { pendingStake }) => sum + BigInt(pendingStake), 0n)
  const poolFees = pools.reduce((sum, { pendingFees }) => sum + BigInt(pendingFees), 0n)
  check('poolCount', pools.length)
  check('unclaimedPoolStake', poolStake)
  check('unclaimedPoolFees', poolFees)
  check('migratorBalance', row.l2MigratorLpt)
  check('unclaimedStake', poolStake + BigInt(row.l2MigratorLpt))
  if (!migrated) return
  check('migratedDelegatorCount', migrated.delegators)
  check('claimedDelegatorCount', migrated.claims)
  check('migratedStake', migrated.stake)
}

function checkField(compare: Compare, served: Served) {
  return (field: keyof ServedProtocol, recorded: Parameters<Compare>[3]) => {
    const nothing = typeof recorded === 'boolean' ? false : '0'
    compare(`Protocol.${field}`, 'livepeer', served[field] === undefined ? nothing : served[field], recorded)
  }
}
