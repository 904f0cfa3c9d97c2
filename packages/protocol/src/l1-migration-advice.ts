/** What L1Migrator migrates, each by a call of its own. */
export type L1MigrationKind = 'DELEGATOR' | 'UNBONDING_LOCKS' | 'SENDER'

/** Why a migration would not arrive, and what to do about it. */
export const l1MigrationBlockers = {
  L1_NOT_PAUSED: {
    reason: 'The protocol still runs on Ethereum',
    remedy: 'Migrations begin when it has stopped there for good.',
  },
  IN_MIGRATION: {
    reason: 'A ticket is on its way to Arbitrum One',
    remedy: 'Wait until it arrives, or redeem it on Arbitrum One, within 7 days.',
  },
  L2_PAUSED: {
    reason: 'The protocol is paused on Arbitrum One',
    remedy: 'The ticket can be redeemed when it resumes, if that is within 7 days.',
  },
  NO_STAKE: {
    reason: 'It has fees but no stake, and L2Migrator takes no migration without stake',
    remedy: 'Claim the fees from the snapshot on Arbitrum One.',
  },
} as const

/** What a migration does besides, as the joined API describes it. Amounts are decimal strings in wei. */
export interface L1MigrationFacts {
  kind: L1MigrationKind
  /** The delegate on L1; null where there is none. */
  delegate: string | null
  /** Whether a delegator pool pays the stake. */
  pool: boolean
  inSnapshot: boolean
  /** The account's stake on L2. */
  l2: { delegate: string | null; bondedAmount: string | null } | null
}

/** What someone has to know who is about to migrate, by the rules of L2Migrator. */
export function l1MigrationWarnings({ kind, delegate, pool, inSnapshot, l2 }: L1MigrationFacts): string[] {
  if (kind === 'SENDER') return []
  const warnings: string[] = []
  const bonds = kind === 'UNBONDING_LOCKS' || !pool
  if (kind === 'DELEGATOR' && inSnapshot) {
    warnings.push('It can claim from the snapshot on Arbitrum One, which needs no transaction on Ethereum')
  }
  if (bonds && delegate === null) {
    warnings.push(
      'Without a delegate on Ethereum the stake is bonded to the zero address: bond it to an orchestrator on Arbitrum One afterwards',
    )
  }
  if (bonds && BigInt(l2?.bondedAmount ?? 0) > 0n && l2?.delegate !== delegate) {
    warnings.push(
      `The stake that the account has on Arbitrum One moves from ${l2?.delegate ?? 'the zero address'} to ${delegate ?? 'the zero address'} too`,
    )
  }
  return warnings
}
