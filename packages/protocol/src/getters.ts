import { type Abi, keccak256, parseAbi, stringToBytes } from 'viem'

/** The getters that the contracts' state is read by, by the contract's name in networks.json. Those of both chains. */
export const getters = {
  Controller: parseAbi([
    'function paused() view returns (bool)',
    'function getContract(bytes32 id) view returns (address)',
  ]),
  RoundsManager: parseAbi([
    'function currentRound() view returns (uint256)',
    'function currentRoundInitialized() view returns (bool)',
    'function lastInitializedRound() view returns (uint256)',
  ]),
  BondingManager: parseAbi([
    'function getTotalBonded() view returns (uint256)',
    'function nextRoundTotalActiveStake() view returns (uint256)',
    'function getTranscoderPoolSize() view returns (uint256)',
    'function getFirstTranscoderInPool() view returns (address)',
    'function getNextTranscoderInPool(address transcoder) view returns (address)',
    'function getTranscoder(address transcoder) view returns (uint256 lastRewardRound, uint256 rewardCut, uint256 feeShare, uint256 lastActiveStakeUpdateRound, uint256 activationRound, uint256 deactivationRound, uint256 activeCumulativeRewards, uint256 cumulativeRewards, uint256 cumulativeFees, uint256 lastFeeRound)',
    'function transcoderStatus(address transcoder) view returns (uint8)',
    'function isActiveTranscoder(address transcoder) view returns (bool)',
    'function transcoderTotalStake(address transcoder) view returns (uint256)',
    'function getTranscoderEarningsPoolForRound(address transcoder, uint256 round) view returns (uint256 totalStake, uint256 transcoderRewardCut, uint256 transcoderFeeShare, uint256 cumulativeRewardFactor, uint256 cumulativeFeeFactor)',
    'function getDelegator(address delegator) view returns (uint256 bondedAmount, uint256 fees, address delegateAddress, uint256 delegatedAmount, uint256 startRound, uint256 lastClaimRound, uint256 nextUnbondingLockId)',
    'function delegatorStatus(address delegator) view returns (uint8)',
    'function pendingStake(address delegator, uint256 endRound) view returns (uint256)',
    'function pendingFees(address delegator, uint256 endRound) view returns (uint256)',
    'function getDelegatorUnbondingLock(address delegator, uint256 lockId) view returns (uint256 amount, uint256 withdrawRound)',
  ]),
  Minter: parseAbi([
    'function inflation() view returns (uint256)',
    'function currentMintableTokens() view returns (uint256)',
    'function currentMintedTokens() view returns (uint256)',
    'function getGlobalTotalSupply() view returns (uint256)',
  ]),
  LivepeerToken: parseAbi([
    'function totalSupply() view returns (uint256)',
    'function balanceOf(address account) view returns (uint256)',
  ]),
  TicketBroker: parseAbi([
    'struct Sender { uint256 deposit; uint256 withdrawRound; }',
    'struct ReserveInfo { uint256 fundsRemaining; uint256 claimedInCurrentRound; }',
    'function getSenderInfo(address sender) view returns (Sender sender, ReserveInfo reserve)',
  ]),
  L2LPTDataCache: parseAbi([
    'function l1TotalSupply() view returns (uint256)',
    'function l2SupplyFromL1() view returns (uint256)',
    'function l1CirculatingSupply() view returns (uint256)',
  ]),
  L2Migrator: parseAbi([
    'function claimStakeEnabled() view returns (bool)',
    'function migratedDelegators(address l1Addr) view returns (bool)',
    'function claimedDelegatedStake(address l1Addr) view returns (uint256)',
    'function delegatorPools(address l1Addr) view returns (address)',
  ]),
  DelegatorPool: parseAbi([
    'function initialStake() view returns (uint256)',
    'function claimedInitialStake() view returns (uint256)',
  ]),
  MerkleSnapshot: parseAbi(['function snapshot(bytes32 id) view returns (bytes32)']),
} as const satisfies Record<string, Abi>

export type ContractName = keyof typeof getters

/** The Controller's id of a contract, and MerkleSnapshot's of a snapshot: the hash of its name. */
export function nameId(name: string): `0x${string}` {
  return keccak256(stringToBytes(name))
}

/** The name of the snapshot that claims are proved from. */
export const SNAPSHOT_NAME = 'LIP-73'
