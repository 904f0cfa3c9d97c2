import type { PollQuery } from 'livepeer-confluence-client'
import { voteChoices } from '#format/words.ts'
import { addressColumn, amountColumn, momentColumn, valueColumn } from '#table/columns.tsx'
import { ListCard } from '#table/list-card.tsx'
import { useTableState } from '#table/table-state.ts'
import { Hash } from '#ui/address.tsx'

type Vote = NonNullable<PollQuery['poll']>['votes'][number]

const NOT_KNOWN = { missing: 'not known' }

const columns = [
  addressColumn<Vote>('voter', 'Voter', (vote) => vote.voter),
  valueColumn<Vote>('choice', 'Choice', (vote) => voteChoices[vote.choice]),
  amountColumn<Vote>('weight', 'Weight', 'LPT', (vote) => vote.weight, NOT_KNOWN),
  amountColumn<Vote>('voteStake', 'Stake', 'LPT', (vote) => vote.voteStake, NOT_KNOWN),
  amountColumn<Vote>(
    'nonVoteStake',
    'Of delegators who voted',
    'LPT',
    (vote) => vote.nonVoteStake,
    NOT_KNOWN,
  ),
  momentColumn<Vote>('blockTimestamp', 'Voted', (vote) => vote.blockTimestamp),
  valueColumn<Vote>('transactionHash', 'Transaction', (vote) => vote.transactionHash, {
    sortable: false,
    cell: (vote) => <Hash hash={vote.transactionHash} what="transaction hash" />,
  }),
]

/** The votes of a poll that count. */
export function PollVotes({ votes }: { votes: readonly Vote[] }) {
  const table = useTableState('-weight')
  return (
    <ListCard
      title="Votes"
      name="poll-votes"
      note="The last vote of each voter. Stake of an orchestrator is all that is delegated to it, without delegators who voted themselves"
      columns={columns}
      rowKey={(vote) => vote.id}
      table={table}
      rows={votes}
      empty="Nobody has voted yet."
    />
  )
}
