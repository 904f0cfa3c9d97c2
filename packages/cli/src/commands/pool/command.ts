import type { Command } from 'commander'
import type { PoolDetailsQuery } from 'livepeer-confluence-client/generated'
import { NotFoundError } from '../../console/exit-codes.ts'
import { type AskOptions, askAboutCommand, clientOf } from '../../console/options.ts'
import { formatAmount, formatCount, formatTime } from '../../output/amounts.ts'
import { describeBlocks, printOne } from '../../output/print.ts'
import type { Style } from '../../output/style.ts'
import { formatFields, formatTable } from '../../output/table.ts'

type Pool = NonNullable<PoolDetailsQuery['delegatorPool']>

const SHOWN = 20

/** `confluence pool ADDRESS`: a delegator pool, its claims and its open shares. */
export function poolCommand(): Command {
  return askAboutCommand(
    'pool',
    `Show a delegator pool: what is unclaimed, its ${SHOWN} latest claims, and its ${SHOWN} largest open shares.`,
    'pool on Arbitrum One',
  ).action(run)
}

async function run(id: string, { url, ...output }: AskOptions): Promise<void> {
  const { delegatorPool: pool, _meta } = await clientOf({ url }).poolDetails({ id, first: SHOWN })
  if (!pool) throw new NotFoundError(`${id} is not a delegator pool: confluence pools lists them`)
  printOne({ ...pool, _meta }, output, (style) => [
    describePool(pool, style),
    ...(pool.claims.length > 0 ? [describeClaims(pool.claims, style)] : []),
    ...(pool.unclaimedBy.length > 0 ? [describeUnclaimed(pool.unclaimedBy, style)] : []),
    style.dim(describeBlocks(_meta)),
  ])
}

function describePool(pool: Pool, style: Style): string {
  return formatFields(
    [
      ['pool', style.bold(pool.id)],
      ['orchestrator', pool.orchestrator],
      ['on Ethereum', pool.l1Orchestrator],
      ['unclaimed', `${formatAmount(pool.stake)} LPT, ${formatAmount(pool.fees)} ETH`],
      ['claimed', `${formatAmount(pool.claimedStake)} LPT, ${formatAmount(pool.claimedFees)} ETH`],
      [
        'initial stake',
        `${formatAmount(pool.initialStake)} LPT, ${formatAmount(pool.remainingInitialStake)} LPT of it unclaimed`,
      ],
      ['claims', `${formatCount(pool.claimCount)}, the latest on ${formatTime(pool.lastClaimTimestamp)}`],
      ['open shares', formatCount(pool.unclaimedCount)],
      ['created', `${formatTime(pool.createdAtTimestamp)} UTC, ${pool.createdAtTransaction}`],
    ],
    style,
  )
}

function describeClaims(claims: Pool['claims'], style: Style): string {
  return formatTable(
    claims,
    [
      { title: 'CLAIMED (UTC)', value: ({ blockTimestamp }) => formatTime(blockTimestamp) },
      { title: 'BY', value: ({ delegator }) => delegator },
      { title: 'LPT', value: ({ stake }) => formatAmount(stake), align: 'decimal' },
      { title: 'ETH', value: ({ fees }) => formatAmount(fees), align: 'decimal' },
    ],
    style,
  )
}

function describeUnclaimed(unclaimed: Pool['unclaimedBy'], style: Style): string {
  return formatTable(
    unclaimed,
    [
      { title: 'NOT CLAIMED BY', value: ({ id }) => id },
      { title: 'LEAF LPT', value: ({ stake }) => formatAmount(stake), align: 'decimal' },
      {
        title: 'CLAIMABLE LPT',
        value: ({ claimableStake }) => formatAmount(claimableStake),
        align: 'decimal',
      },
      { title: 'CLAIMABLE ETH', value: ({ claimableFees }) => formatAmount(claimableFees), align: 'decimal' },
      { title: 'BLOCKED BY', value: ({ claimBlockedBy }) => claimBlockedBy },
    ],
    style,
  )
}
