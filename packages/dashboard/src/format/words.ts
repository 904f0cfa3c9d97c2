import { chainTitles } from '@confluence/protocol/chains'
import { claimBlockers as blockers } from '@confluence/protocol/claim-advice'
import { withdrawBlockers as lockBlockers } from '@confluence/protocol/lock-advice'
import type {
  AccountEventKind,
  AmountSource,
  Chain,
  ClaimBlocker,
  MigrationKind,
  MigrationState,
  PollResult,
  PollState,
  TallyBlocker,
  TicketState,
  UnbondingLockState,
  VoteChoice,
  WithdrawBlocker,
} from 'livepeer-confluence-client'

/** What people call a chain of the API. */
export const chainTitle = (chain: Chain) => chainTitles[chain === 'L1' ? 'l1' : 'l2']

interface Term {
  label: string
  meaning: string
}

export const migrationStates: Record<MigrationState, Term> = {
  NOT_MIGRATED: { label: 'Not migrated', meaning: 'No migration has been initiated, and nothing claimed' },
  INITIATED: { label: 'Initiated', meaning: 'A ticket younger than 7 days is on its way to Arbitrum' },
  EXPIRED: { label: 'Expired', meaning: 'Its tickets are older than 7 days and none arrived' },
  FINALIZED: { label: 'Finalized', meaning: 'Arrived on Arbitrum through a ticket' },
  CLAIMED: { label: 'Claimed', meaning: 'Claimed on Arbitrum with a proof of the snapshot' },
}

export const ticketStates: Record<TicketState, Term> = {
  PENDING: { label: 'Pending', meaning: 'Younger than 7 days, not arrived yet' },
  EXPIRED: { label: 'Expired', meaning: 'Older than 7 days without having arrived' },
  REDEEMED: { label: 'Redeemed', meaning: 'Arrived on Arbitrum' },
  SUPERSEDED: {
    label: 'Superseded',
    meaning: 'What it carries has migrated another way, so it can never be redeemed',
  },
}

export const ticketKinds: Record<MigrationKind, string> = {
  DELEGATOR: 'Stake',
  UNBONDING_LOCKS: 'Unbonding locks',
  SENDER: 'Broadcaster funds',
  SNAPSHOT: 'Snapshot claim',
}

export const eventKinds: Record<AccountEventKind, string> = {
  BOND: 'Bonded',
  UNBOND: 'Unbonded',
  REBOND: 'Rebonded',
  TRANSFER_SENT: 'Transferred to another',
  TRANSFER_RECEIVED: 'Received by a transfer',
  WITHDRAW_STAKE: 'Withdrew stake',
  WITHDRAW_FEES: 'Withdrew fees',
  CLAIM_EARNINGS: 'Claimed earnings',
  SLASH: 'Slashed',
  UPDATE_COMMISSION: 'Set its commission',
  ACTIVATE: 'Joined the orchestrators',
  DEACTIVATE: 'Left the orchestrators',
  FUND_DEPOSIT: 'Added to its deposit',
  FUND_RESERVE: 'Added to its reserve',
  UNLOCK: 'Began to unlock its funds',
  CANCEL_UNLOCK: 'Stopped unlocking its funds',
  WITHDRAW_FUNDS: 'Withdrew its funds',
  MIGRATION_INITIATED: 'Migration initiated',
  MIGRATION_COMPLETED: 'Migration arrived',
  MIGRATION_RECEIVED: 'Received a migration',
  POOL_PAYMENT: 'Paid a claim',
  VOTE: 'Voted',
}

export const lockStates: Record<UnbondingLockState, Term> = {
  UNBONDING: { label: 'Unbonding', meaning: 'Not withdrawn' },
  WITHDRAWN: { label: 'Withdrawn', meaning: 'Paid out' },
  REBONDED: { label: 'Rebonded', meaning: 'Bonded again' },
  TRANSFERRED: { label: 'Transferred', meaning: 'Moved to another delegator' },
  MIGRATION_INITIATED: { label: 'Initiated', meaning: 'Named by a ticket that has not arrived' },
  MIGRATED: { label: 'Migrated', meaning: 'Arrived on Arbitrum' },
}

export const amountSources: Record<AmountSource, string> = {
  MIGRATION: 'from its completed migration',
  TICKET: 'from its newest ticket',
  SNAPSHOT: 'from its leaf in the snapshot',
  L1_EVENTS: 'computed from Ethereum events',
}

export const claimBlockers: Record<ClaimBlocker, { reason: string; remedy: string }> = blockers

export const withdrawBlockers: Record<WithdrawBlocker, { reason: string; remedy: string }> = lockBlockers

export const pollStates: Record<PollState, Term> = {
  OPEN: { label: 'Open', meaning: 'It takes votes' },
  CLOSED: { label: 'Closed', meaning: 'Ethereum has gone past its end block' },
}

export const pollResults: Record<PollResult, Term> = {
  QUORUM_NOT_MET: { label: 'Quorum not met', meaning: 'less stake voted than it takes' },
  ACCEPTED: { label: 'Accepted', meaning: 'enough stake voted, and enough of it yes' },
  REJECTED: { label: 'Rejected', meaning: 'enough stake voted, and not enough of it yes' },
}

export const voteChoices: Record<VoteChoice, string> = { YES: 'Yes', NO: 'No' }

export const tallyBlockers: Record<TallyBlocker, string> = {
  END_BLOCK_UNKNOWN: 'no node of Arbitrum says which of its blocks was the last',
  END_BLOCK_NOT_INDEXED: 'its last block is not indexed yet',
  STAKE_NOT_EXACT: 'Ethereum’s events do not say all stake at its last block',
}
