/** Why BondingManager.withdrawStake does not pay a lock out, and what to do about it. */
export const withdrawBlockers = {
  NOT_YET: { reason: 'Its round has not begun', remedy: 'It can be rebonded at any time.' },
  CHAIN_PAUSED: {
    reason: 'The protocol is paused',
    remedy: 'It can be withdrawn or migrated when the protocol resumes.',
  },
  MIGRATE_INSTEAD: {
    reason: 'Ethereum is paused for good',
    remedy: 'Migrate it: L1Migrator.migrateUnbondingLocks bonds its stake on Arbitrum One.',
  },
  IN_MIGRATION: {
    reason: 'It is on its way to Arbitrum One',
    remedy: 'Wait until its ticket arrives, 7 days at most.',
  },
  NOT_OPEN: { reason: 'It holds no stake any more', remedy: 'There is nothing to withdraw.' },
} as const
