import type { Command } from 'commander'
import type { OverviewQuery } from 'livepeer-confluence-client/generated'
import { type AskOptions, askCommand, clientOf } from '../../console/options.ts'
import { formatAmount, formatCount, formatPercent } from '../../output/amounts.ts'
import { describeBlocks, printOne } from '../../output/print.ts'
import type { Style } from '../../output/style.ts'
import { formatFields, formatTable } from '../../output/table.ts'

type Progress = NonNullable<OverviewQuery['migrationProgress']>

/** `confluence progress`: how much has migrated, and how much is unclaimed. */
export function progressCommand(): Command {
  return askCommand(
    'progress',
    'Show how many accounts, locks and deposits and how much stake have migrated, and what is unclaimed.',
  ).action(run)
}

async function run({ url, ...output }: AskOptions): Promise<void> {
  const answer = await clientOf({ url }).overview()
  const { migrationProgress, l2, snapshot, _meta } = answer
  printOne(answer, output, (style) => [
    describeStates(migrationProgress, style),
    describeShares(migrationProgress, style),
    formatFields(
      [
        ['unclaimed in pools', amounts(migrationProgress.unclaimed)],
        ['held by the migrator', `${formatAmount(migrationProgress.unclaimed.migratorBalance)} LPT`],
        ['unclaimed in all', `${formatAmount(migrationProgress.unclaimed.stake)} LPT`],
        ['participation', `${formatPercent(l2.participationRate)} in round ${l2.currentRound}`],
        ['claims', l2.paused ? 'the protocol is paused' : l2.claimStakeEnabled ? 'open' : 'disabled'],
        ['snapshot', describeSnapshot(snapshot)],
      ],
      style,
    ),
    style.dim(describeBlocks(_meta)),
  ])
}

function describeStates({ delegators }: Progress, style: Style): string {
  const states = [
    ['NOT_MIGRATED', delegators.notMigrated],
    ['INITIATED', delegators.initiated],
    ['EXPIRED', delegators.expired],
    ['FINALIZED', delegators.finalized],
    ['CLAIMED', delegators.claimed],
    ['all', delegators.total],
  ] as const
  return formatTable(
    states,
    [
      { title: 'ACCOUNTS', value: ([state]) => state },
      { title: 'COUNT', value: ([, count]) => formatCount(count), align: 'right' },
      { title: 'SHARE', value: ([, count]) => share(count, delegators.total), align: 'right' },
    ],
    style,
  )
}

function describeShares(progress: Progress, style: Style): string {
  const { stake, orchestrators, unbondingLocks, senders } = progress
  const counts = (title: string, { migrated, total }: Progress['senders']) => ({
    title,
    migrated: formatCount(migrated),
    total: formatCount(total),
    share: share(migrated, total),
  })
  const rows = [
    {
      title: 'stake (LPT)',
      migrated: formatAmount(stake.migrated),
      total: formatAmount(stake.total),
      share: share(stake.migrated, stake.total),
    },
    counts('orchestrators', orchestrators),
    counts('unbonding locks', unbondingLocks),
    counts('broadcasters', senders),
  ]
  return formatTable(
    rows,
    [
      { title: 'MIGRATED', value: ({ title }) => title },
      { title: 'SO FAR', value: ({ migrated }) => migrated, align: 'decimal' },
      { title: 'OF', value: ({ total }) => total, align: 'decimal' },
      { title: 'SHARE', value: ({ share }) => share, align: 'right' },
    ],
    style,
  )
}

function amounts({ poolStake, poolFees }: Progress['unclaimed']): string {
  return `${formatAmount(poolStake)} LPT, ${formatAmount(poolFees)} ETH`
}

function describeSnapshot(snapshot: OverviewQuery['snapshot']): string {
  if (!snapshot) return 'none loaded'
  const verdict =
    snapshot.verified === null
      ? 'not on chain yet'
      : snapshot.verified
        ? 'verified'
        : 'NOT the root on the chain'
  return `${formatCount(snapshot.leafCount)} leaves, ${verdict}`
}

/** A share in percent, rounded down: only the whole is 100 %. */
function share(part: string | number, whole: string | number): string {
  const all = BigInt(whole)
  if (all === 0n) return '–'
  const hundredths = (BigInt(part) * 10_000n) / all
  return `${hundredths / 100n}.${`${hundredths % 100n}`.padStart(2, '0')} %`
}
