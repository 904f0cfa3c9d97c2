import { chainTitles } from '@confluence/protocol/chains'
import { claimBlockers } from '@confluence/protocol/claim-advice'
import { withdrawBlockers } from '@confluence/protocol/lock-advice'
import type { Command } from 'commander'
import type { AccountQuery } from 'livepeer-confluence-client/generated'
import { NotFoundError } from '../../console/exit-codes.ts'
import { type AskOptions, askAboutCommand, clientOf } from '../../console/options.ts'
import { formatAmount, formatTime } from '../../output/amounts.ts'
import { describeBlocks, printOne } from '../../output/print.ts'
import { type Style, styleState } from '../../output/style.ts'
import { formatFields, formatTable } from '../../output/table.ts'

type Account = NonNullable<AccountQuery['delegator']>
type Staking = NonNullable<Account['l1']>

/** `confluence delegator ADDRESS`: everything about an account. */
export function delegatorCommand(): Command {
  return askAboutCommand(
    'delegator',
    'Show the state of the migration of an account, what Ethereum owes it, and its stake on both chains.',
    'account on Ethereum or Arbitrum One',
  ).action(run)
}

async function run(id: string, { url, ...output }: AskOptions): Promise<void> {
  const { delegator, tickets, received, _meta } = await clientOf({ url }).account({ id })
  if (!delegator && tickets.length === 0 && received.length === 0) {
    throw new NotFoundError(
      `${id} is unknown on Ethereum, on Arbitrum One and in the snapshot: check the address`,
    )
  }
  printOne({ ...delegator, id, tickets, received, _meta }, output, (style) => [
    ...(delegator ? describeAccount(delegator, style) : []),
    ...(received.length > 0 ? [describeReceived(received, style)] : []),
    ...(tickets.length > 0 ? [describeTickets(tickets, style)] : []),
    style.dim(describeBlocks(_meta)),
  ])
}

function describeAccount(account: Account, style: Style): string[] {
  const { migration, state } = account
  return [
    formatFields(
      [
        ['account', style.bold(account.id)],
        ['state', state ? styleState(style, state) : 'nothing to migrate'],
        ['owed by Ethereum', both(account.stake, account.fees)],
        ['amounts from', account.amountsFrom ?? '–'],
        ['delegate on Ethereum', account.l1Delegate ?? '–'],
        ['received', both(account.receivedStake, account.receivedFees)],
        [
          'migrated',
          migration ? `${formatTime(migration.blockTimestamp)} UTC, ${migration.transactionHash}` : '–',
        ],
        ['claimable now', both(account.claimableStake, account.claimableFees)],
        ['claim blocked by', account.claimBlockedBy ?? '–'],
        ['a claim leaves behind', amountOf(account.unclaimableStake)],
        ['in the snapshot', account.inSnapshot ? 'yes' : 'no'],
        ['pool', account.pool?.id ?? '–'],
      ],
      style,
    ),
    ...describeClaimBlocker(account.claimBlockedBy),
    ...[account.l1, account.l2].flatMap((staking) => (staking ? describeStaking(staking, style) : [])),
  ]
}

const amountOf = (stake: string | null) => (stake === null ? '–' : `${formatAmount(stake)} LPT`)

/** What to do about a claim that would fail. */
function describeClaimBlocker(code: keyof typeof claimBlockers | null): string[] {
  return code ? [`${code}: ${claimBlockers[code].reason}. ${claimBlockers[code].remedy}`] : []
}

/** Migrations of other accounts that ended here. */
function describeReceived(received: NonNullable<AccountQuery['received']>, style: Style): string {
  return formatTable(
    received,
    [
      { title: 'RECEIVED (UTC)', value: ({ blockTimestamp }) => formatTime(blockTimestamp) },
      { title: 'KIND', value: ({ kind }) => kind },
      { title: 'LPT', value: ({ receivedStake }) => formatAmount(receivedStake), align: 'decimal' },
      { title: 'FROM', value: ({ l1Address }) => l1Address },
      { title: 'TRANSACTION', value: ({ transactionHash }) => transactionHash },
    ],
    style,
  )
}

function describeStaking(staking: Staking, style: Style): string[] {
  const title = style.bold(chainTitles[staking.chain === 'L1' ? 'l1' : 'l2'])
  const fields = formatFields(
    [
      ['bonded', `${formatAmount(staking.bondedAmount)} LPT`],
      [
        'with rewards',
        staking.pendingStake === null ? 'unknown' : `${formatAmount(staking.pendingStake)} LPT`,
      ],
      ['fees', staking.pendingFees === null ? 'unknown' : `${formatAmount(staking.pendingFees)} ETH`],
      ['bonded by itself', staking.principal === null ? 'unknown' : `${formatAmount(staking.principal)} LPT`],
      [
        'fees withdrawn',
        staking.withdrawnFees === null ? 'unknown' : `${formatAmount(staking.withdrawnFees)} ETH`,
      ],
      ['delegate', staking.delegate ?? '–'],
      ['last claim round', staking.lastClaimRound],
    ],
    style,
  )
  const locks = staking.unbondingLocks
  if (locks.length === 0) return [`${title}\n${fields}`]
  const table = formatTable(
    locks,
    [
      { title: 'LOCK', value: ({ lockId }) => lockId, align: 'right' },
      { title: 'STATE', value: ({ state }) => state, paint: styleState },
      { title: 'LPT', value: ({ amount }) => formatAmount(amount), align: 'decimal' },
      { title: 'WITHDRAWABLE FROM ROUND', value: ({ withdrawRound }) => withdrawRound, align: 'right' },
      { title: 'WITHDRAWABLE NOW', value: ({ withdrawBlockedBy }) => withdrawBlockedBy ?? 'yes' },
    ],
    style,
  )
  return [`${title}\n${fields}`, table, ...describeBlockers(locks)]
}

/** What to do about the locks that still hold stake. */
function describeBlockers(locks: Staking['unbondingLocks']): string[] {
  const codes = new Set(locks.flatMap(({ withdrawBlockedBy }) => withdrawBlockedBy ?? []))
  codes.delete('NOT_OPEN')
  const lines = [...codes].map(
    (code) => `${code}: ${withdrawBlockers[code].reason}. ${withdrawBlockers[code].remedy}`,
  )
  return lines.length > 0 ? [lines.join('\n')] : []
}

function describeTickets(tickets: NonNullable<AccountQuery['tickets']>, style: Style): string {
  return formatTable(
    tickets,
    [
      { title: 'TICKET (UTC)', value: ({ blockTimestamp }) => formatTime(blockTimestamp) },
      { title: 'KIND', value: ({ kind }) => kind },
      { title: 'STATE', value: ({ state }) => state, paint: styleState },
      { title: 'LPT', value: ({ stake }) => formatAmount(stake), align: 'decimal' },
      { title: 'EXPIRES (UTC)', value: ({ expiresAt }) => formatTime(expiresAt) },
      { title: 'TRANSACTION', value: ({ transactionHash }) => transactionHash },
    ],
    style,
  )
}

function both(lpt: string | null, eth: string | null): string {
  if (lpt === null && eth === null) return '–'
  return `${formatAmount(lpt)} LPT, ${formatAmount(eth)} ETH`
}
