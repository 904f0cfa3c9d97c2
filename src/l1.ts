// The handlers of subgraph.l1.yaml: Ethereum.

export {
  handleL1TransferFrom as handleTransferFrom,
  handleL1TransferTo as handleTransferTo,
} from './handlers/balances'
export {
  handleEarningsClaimed,
  handleL1Bond as handleBond,
  handleL1Rebond as handleRebond,
  handleL1Unbond as handleUnbond,
  handleL1WithdrawFees as handleWithdrawFees,
  handleWithdrawStake,
} from './handlers/bonding'
export {
  handleL1SetContractInfo as handleSetContractInfo,
  handlePause,
  handleUnpause,
} from './handlers/controller'
export {
  handleEarlyBond,
  handleEarlyTranscoderUpdate,
  handleEarlyUnbond,
  handleEarlyWithdrawStake,
  handleTranscoderEvicted,
  handleTranscoderResigned,
} from './handlers/early-bonding'
export {
  handleCacheTotalSupplyInitiated,
  handleDepositInitiated,
  handleL1MigratorUpdate,
  handleWithdrawalFinalized,
} from './handlers/l1-bridge'
export {
  handleMigrateDelegatorInitiated,
  handleMigrateSenderInitiated,
  handleMigrateUnbondingLocksInitiated,
} from './handlers/l1-migrator'
export { handleBurn, handleMint } from './handlers/livepeer-token'
export { handleSetCurrentRewardTokens } from './handlers/minter'
export {
  handleReward,
  handleTranscoderActivated,
  handleTranscoderDeactivated,
  handleTranscoderSlashed,
  handleTranscoderUpdate,
} from './handlers/orchestrators'
export { handlePollCreated, handleVote } from './handlers/polls'
export { handleEarlyNewRound, handleNewRound } from './handlers/rounds-manager'
export {
  handleDepositFunded,
  handleReserveClaimed,
  handleReserveFunded,
  handleUnlock,
  handleUnlockCancelled,
  handleWinningTicketTransfer,
  handleWithdrawal,
} from './handlers/ticket-broker'
