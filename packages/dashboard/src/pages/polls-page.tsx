import type { PollFieldsFragment, PollOrderBy, PollState } from 'livepeer-confluence-client'
import { percent } from '#format/number.ts'
import { chainTitle, pollResults, pollStates, tallyBlockers } from '#format/words.ts'
import { Page } from '#shell/page.tsx'
import { addressColumn, amountColumn, momentColumn, valueColumn } from '#table/columns.tsx'
import { SelectFilter } from '#table/filter.tsx'
import { ListCard } from '#table/list-card.tsx'
import { useServerList } from '#table/server-list.ts'
import { useChoice } from '#table/table-state.ts'
import { Unknown } from '#ui/amount.tsx'
import { PollChip } from '#ui/chip.tsx'
import { turnoutOf } from './poll/turnout.ts'

type Poll = PollFieldsFragment

const states = Object.keys(pollStates) as PollState[]
const orders = ['blockTimestamp', 'endBlock', 'voterCount'] as const satisfies readonly PollOrderBy[]
const unsorted = { sortable: false, missing: 'not known' }

const columns = [
  addressColumn<Poll>('address', 'Poll', (poll) => poll.address, { to: 'poll', sortable: false }),
  valueColumn<Poll>('chain', 'Chain', (poll) => chainTitle(poll.chain), { sortable: false }),
  valueColumn<Poll>('state', 'State', (poll) => pollStates[poll.state].label, {
    sortable: false,
    cell: (poll) => <PollChip state={poll.state} />,
  }),
  amountColumn<Poll>('yes', 'Yes', 'LPT', (poll) => poll.tally?.yes, unsorted),
  amountColumn<Poll>('no', 'No', 'LPT', (poll) => poll.tally?.no, unsorted),
  valueColumn<Poll>('turnout', 'Turnout', (poll) => poll.tally && percent(turnoutOf(poll.tally)), {
    sortable: false,
    numeric: true,
  }),
  valueColumn<Poll>('result', 'Result', (poll) => poll.tally && pollResults[poll.tally.result].label, {
    sortable: false,
    cell: ({ tally, tallyBlockedBy }) =>
      tally ? (
        pollResults[tally.result].label
      ) : (
        <Unknown why={tallyBlockedBy ? tallyBlockers[tallyBlockedBy] : 'not known'} />
      ),
  }),
  valueColumn<Poll>('voterCount', 'Voters', (poll) => poll.voterCount, { numeric: true }),
  valueColumn<Poll>('endBlock', 'Ends at Ethereum block', (poll) => poll.endBlock, { numeric: true }),
  momentColumn<Poll>('blockTimestamp', 'Created', (poll) => poll.blockTimestamp),
]

export function PollsPage() {
  const [state, setState] = useChoice('state', states)
  const list = useServerList('polls', { where: state ? { state } : {}, orders })

  return (
    <Page
      title="Polls"
      lead={
        <p>
          Stakeholders vote with their stake. An orchestrator votes for its delegators, except for those who
          vote themselves.
        </p>
      }
    >
      <ListCard
        title="Polls"
        name="polls"
        filters={
          <SelectFilter
            label="State"
            all="All states"
            options={states.map((value) => [value, pollStates[value].label] as const)}
            value={state}
            onChange={setState}
          />
        }
        columns={columns}
        rowKey={(poll) => poll.id}
        {...list}
        empty="There is no such poll."
      />
    </Page>
  )
}
