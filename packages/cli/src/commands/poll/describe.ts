import type { PollFieldsFragment, PollQuery } from 'livepeer-confluence-client/generated'
import { formatAmount, formatCount, formatPercent, formatTime } from '../../output/amounts.ts'
import { type Style, styleState } from '../../output/style.ts'
import { formatFields, formatTable } from '../../output/table.ts'

export type Poll = NonNullable<PollQuery['poll']>

/** What share of all staked LPT voted, in percent. A dash where there is no tally. */
export function describeTurnout(tally: PollFieldsFragment['tally']): string {
  if (!tally) return formatPercent(null)
  return shareOf(BigInt(tally.yes) + BigInt(tally.no), BigInt(tally.totalStake))
}

export function describePoll(poll: Poll, style: Style): string {
  const { tally } = poll
  return formatFields(
    [
      ['poll', style.bold(poll.address)],
      ['chain', poll.chain],
      ['proposal', poll.proposalText ?? poll.proposal],
      ['state', styleState(style, poll.state)],
      ['votes count until', `Ethereum block ${formatCount(poll.endBlock)}`],
      ['result', tally ? styleState(style, tally.result) : `unknown: ${poll.tallyBlockedBy}`],
      ...(tally ? describeTally(poll, tally) : []),
      ['voters', formatCount(poll.voterCount)],
      ['created', `${formatTime(poll.blockTimestamp)} UTC, ${poll.transactionHash}`],
    ],
    style,
  )
}

function describeTally({ quorum, quota }: Poll, tally: NonNullable<Poll['tally']>): [string, string][] {
  const voted = BigInt(tally.yes) + BigInt(tally.no)
  const yes = `${formatAmount(tally.yes)} LPT, ${shareOf(BigInt(tally.yes), voted)}`
  const needed = `${formatAmount(tally.quorumStake)} LPT, ${parts(quorum)}`
  return [
    ['yes', `${yes}; more than ${parts(quota)} of the votes are needed`],
    ['no', `${formatAmount(tally.no)} LPT`],
    ['turnout', `${formatAmount(`${voted}`)} LPT, ${describeTurnout(tally)}; ${needed}, are needed`],
    ['all stake', `${formatAmount(tally.totalStake)} LPT`],
    ['counted at block', formatCount(tally.block)],
  ]
}

export function describeVotes(votes: Poll['votes'], style: Style): string {
  return formatTable(
    votes,
    [
      { title: 'VOTER', value: ({ voter }) => voter },
      { title: 'CHOICE', value: ({ choice }) => choice },
      { title: 'WEIGHT LPT', value: ({ weight }) => formatAmount(weight), align: 'decimal' },
      { title: 'STAKE LPT', value: ({ voteStake }) => formatAmount(voteStake), align: 'decimal' },
      {
        title: 'DELEGATORS WHO VOTED LPT',
        value: ({ nonVoteStake }) => formatAmount(nonVoteStake),
        align: 'decimal',
      },
      { title: 'VOTED (UTC)', value: ({ blockTimestamp }) => formatTime(blockTimestamp) },
    ],
    style,
  )
}

function shareOf(part: bigint, whole: bigint): string {
  return formatPercent(whole === 0n ? null : `${Number(part) / Number(whole)}`)
}

/** Parts per 10^6 in percent. */
function parts(value: string): string {
  return formatPercent(`${Number(value) / 1_000_000}`)
}
