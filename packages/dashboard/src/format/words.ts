import { chainTitles } from '@confluence/protocol/chains'
import type {
  AmountSource,
  Chain,
  ClaimBlocker,
  MigrationKind,
  MigrationState,
  TicketState,
  UnbondingLockState,
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

export const claimBlockers: Record<ClaimBlocker, { reason: string; remedy: string }> = {
  ALREADY_MIGRATED: { reason: 'Its stake has migrated', remedy: 'There is nothing left to do.' },
  NOT_IN_SNAPSHOT: {
    reason: 'It is not in the snapshot',
    remedy: 'Orchestrators, and contracts on Ethereum, migrate by a transaction on Ethereum instead.',
  },
  NOTHING_TO_CLAIM: { reason: 'Its leaf of the snapshot is empty', remedy: 'It had neither stake nor fees.' },
  PROTOCOL_PAUSED: { reason: 'The protocol is paused', remedy: 'Claims open again when it is resumed.' },
  CLAIMS_DISABLED: { reason: 'Claims are switched off', remedy: 'Livepeer’s governance opens them.' },
  POOL_CREATED_THIS_ROUND: {
    reason: 'The pool of its delegate was created in this round',
    remedy: 'It counts from the next round: try again then.',
  },
  POOL_EXHAUSTED: {
    reason: 'The pool of its delegate holds less than its share',
    remedy: 'This should not happen: please report it.',
  },
  NO_REWARD_THIS_ROUND: {
    reason: 'Its orchestrator on Arbitrum has not called reward in this round',
    remedy: 'Try again once the orchestrator has called reward.',
  },
  RECEIVER_IS_ORCHESTRATOR: {
    reason: 'It is the orchestrator that the pool’s stake is bonded to',
    remedy: 'An orchestrator cannot claim from its own pool.',
  },
}
