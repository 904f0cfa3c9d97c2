import type { PollFieldsFragment } from 'livepeer-confluence-client'
import { usePartialAnswer } from '#api/answers.ts'
import { count, percent, share } from '#format/number.ts'
import { chainTitle, pollResults, tallyBlockers } from '#format/words.ts'
import { AddressPage } from '#pages/address-page.tsx'
import { Amount } from '#ui/amount.tsx'
import { Bar } from '#ui/bar.tsx'
import { Card, Figure } from '#ui/card.tsx'
import { PollChip } from '#ui/chip.tsx'
import { Moment } from '#ui/moment.tsx'
import { Empty, Failure, Missing, Skeleton } from '#ui/notice.tsx'
import { PollVotes } from './poll-votes.tsx'
import { turnoutOf, votedOf } from './turnout.ts'

/** Votes that are shown: as many as the gateway gives at a time. */
const MOST_VOTES = 1000

export function PollPage({ address }: { address: string }) {
  return (
    <AddressPage kind="Poll" text={address}>
      {(id) => <Poll id={id} />}
    </AddressPage>
  )
}

function Poll({ id }: { id: string }) {
  const query = usePartialAnswer('poll', { id, first: MOST_VOTES })
  const poll = query.data?.data.poll
  if (!query.data)
    return query.error ? <Failure error={query.error} onRetry={query.refetch} /> : <Skeleton lines={10} />
  if (!poll) {
    const [error] = query.data.errors
    if (error) return <Failure error={new Error(error.message)} onRetry={query.refetch} />
    return <Empty title="There is no poll at this address">Polls are contracts on either chain.</Empty>
  }
  return (
    <>
      <Missing errors={query.data.errors} />
      <div className="grid thirds">
        <TallyCard poll={poll} />
        <About poll={poll} />
      </div>
      <PollVotes votes={poll.votes} />
    </>
  )
}

function TallyCard({ poll }: { poll: PollFieldsFragment }) {
  const { tally, tallyBlockedBy, state, quorum, quota } = poll
  if (!tally) {
    return (
      <Card title="Result" className="span-2">
        <p className="note">Not known: {tallyBlockedBy ? tallyBlockers[tallyBlockedBy] : 'see above'}.</p>
      </Card>
    )
  }
  const yes = share(tally.yes, votedOf(tally))
  const { label, meaning } = pollResults[tally.result]
  const when = state === 'OPEN' ? 'If it ended now' : 'As it ended'
  return (
    <Card title={label} className="span-2" note={`${when}: ${meaning}`}>
      <dl className="figures">
        <Figure name="Yes" note={percent(yes)}>
          <Amount wei={tally.yes} unit="LPT" />
        </Figure>
        <Figure name="No" note={votedOf(tally) > 0n ? percent(1 - yes) : undefined}>
          <Amount wei={tally.no} unit="LPT" />
        </Figure>
        <Figure name="Turnout" note={`${percent(partsPerMillion(quorum), 2)} are needed`}>
          {percent(turnoutOf(tally))}
        </Figure>
        <Figure name="All stake" note={`at block ${count(tally.block)}`}>
          <Amount wei={tally.totalStake} unit="LPT" />
        </Figure>
      </dl>
      <Bar
        segments={[
          { name: 'yes', tone: 'done', share: share(tally.yes, tally.totalStake) },
          { name: 'no', tone: 'lost', share: share(tally.no, tally.totalStake) },
          { name: 'rest', tone: 'rest', share: 1 - turnoutOf(tally) },
        ]}
      />
      <p className="note">
        It is valid when <Amount wei={tally.quorumStake} unit="LPT" /> vote, and accepted when more than{' '}
        {percent(partsPerMillion(quota), 0)} of that is yes.
      </p>
    </Card>
  )
}

function About({ poll }: { poll: PollFieldsFragment }) {
  return (
    <Card title="About">
      <dl className="pairs">
        <dt>State</dt>
        <dd>
          <PollChip state={poll.state} />
        </dd>
        <dt>Chain</dt>
        <dd>{chainTitle(poll.chain)}</dd>
        <dt>Proposal</dt>
        <dd className="proposal">{poll.proposalText ?? poll.proposal}</dd>
        <dt>Votes count until</dt>
        <dd>Ethereum block {count(poll.endBlock)}</dd>
        <dt>Voters</dt>
        <dd>{count(poll.voterCount)}</dd>
        <dt>Created</dt>
        <dd>
          <Moment at={poll.blockTimestamp} />
        </dd>
      </dl>
    </Card>
  )
}

/** As a share of 1. */
const partsPerMillion = (value: string) => Number(value) / 1e6
