import { l1MigrationBlockers } from '@confluence/protocol/l1-migration-advice'
import { formatAmount, formatCount } from '../../output/amounts.ts'
import type { Style } from '../../output/style.ts'
import { formatFields } from '../../output/table.ts'
import type { PreparedMigration } from './prepare.ts'

/** A call of L1Migrator in paragraphs for people. */
export function describeMigration(migration: PreparedMigration, style: Style): string[] {
  const { blockedBy, warnings, transaction } = migration
  return [
    formatFields(
      [
        ['migrates', style.bold(describeAmounts(migration))],
        ['blocked by', blockedBy ? `${style.red(blockedBy)}: ${describeBlocker(blockedBy)}` : 'nothing'],
        ['from', `${migration.l1Address}, on Ethereum, or another account with its signature`],
        ['to', migration.to ?? style.red('unknown: this gateway does not know L1Migrator')],
        ['function', migration.function],
        ['_l1Addr, _l2Addr', migration.l1Address],
        ...(migration.lockIds ? ([['_unbondingLockIds', migration.lockIds.join(', ')]] as const) : []),
        ['length on L2', `${formatCount(migration.l2CalldataLength)} bytes, for the submission fee`],
        ...(transaction ? ([['value', `${transaction.value} wei`]] as const) : []),
      ],
      style,
    ),
    ...(warnings.length > 0
      ? [warnings.map((message) => `${style.yellow('warning')}  ${message}`).join('\n')]
      : []),
    ...(transaction ? [`${style.bold('calldata')}\n${transaction.calldata}`] : []),
  ]
}

function describeAmounts({ kind, stake, fees, lockIds, deposit, reserve }: PreparedMigration): string {
  if (kind === 'SENDER')
    return `a deposit of ${formatAmount(deposit)} ETH, a reserve of ${formatAmount(reserve)} ETH`
  if (lockIds) return `${formatCount(lockIds.length)} unbonding locks, ${formatAmount(stake)} LPT`
  return `stake of ${formatAmount(stake)} LPT, ${formatAmount(fees)} ETH of fees`
}

function describeBlocker(code: NonNullable<PreparedMigration['blockedBy']>): string {
  const { reason, remedy } = l1MigrationBlockers[code]
  return `${reason}. ${remedy}`
}
