// The handlers of subgraph.yaml: Arbitrum One.

export {
  handleL2TransferFrom as handleTransferFrom,
  handleL2TransferTo as handleTransferTo,
} from './handlers/balances'
export {
  handleBond,
  handleEarningsClaimed,
  handleRebond,
  handleTransferBond,
  handleUnbond,
  handleWithdrawFees,
  handleWithdrawStake,
} from './handlers/bonding'
export {
  handleL2SetContractInfo as handleSetContractInfo,
  handlePause,
  handleUnpause,
} from './handlers/controller'
export { handleClaimed, handleDelegatorPoolInitialized } from './handlers/delegator-pool'
export {
  handleCacheTotalSupplyFinalized,
  handleDepositFinalized,
  handleWithdrawalInitiated,
} from './handlers/l2-bridge'
export {
  handleClaimStakeEnabled,
  handleDelegatorPoolCreated,
  handleMigrateDelegatorFinalized,
  handleMigrateSenderFinalized,
  handleMigrateUnbondingLocksFinalized,
  handleStakeClaimed,
} from './handlers/l2-migrator'
export { handleBurn, handleMint } from './handlers/livepeer-token'
export { handleSetCurrentRewardTokens } from './handlers/minter'
export {
  handleParameterUpdate,
  handleReward,
  handleRewardCallerSet,
  handleTranscoderActivated,
  handleTranscoderDeactivated,
  handleTranscoderSlashed,
  handleTranscoderUpdate,
  handleTreasuryReward,
} from './handlers/orchestrators'
export { handlePollCreated, handleVote } from './handlers/polls'
export { handleNewRound } from './handlers/rounds-manager'
export {
  handleDepositFunded,
  handleReserveClaimed,
  handleReserveFunded,
  handleUnlock,
  handleUnlockCancelled,
  handleWinningTicketTransfer,
  handleWithdrawal,
} from './handlers/ticket-broker'
