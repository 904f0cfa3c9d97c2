import type {
  MigrationFieldsFragment,
  SenderFundsFieldsFragment,
  TicketFieldsFragment,
} from 'livepeer-confluence-client'
import { amountSources, ticketKinds } from '#format/words.ts'
import { Address, Hash } from '#ui/address.tsx'
import { Amount } from '#ui/amount.tsx'
import { Card } from '#ui/card.tsx'
import type { Account, Lost, Sender } from './account-page.tsx'
import { Event } from './event.tsx'
import { TicketEvent } from './ticket-event.tsx'

interface TimelineProps {
  account: Account | null
  sender: Sender | null
  tickets: readonly TicketFieldsFragment[]
  /** Migrations of others that ended at this address. */
  received: readonly MigrationFieldsFragment[]
  lost: Lost
}

/** What happened to the account, oldest first. */
export function TimelineCard({ account, sender, tickets, received, lost }: TimelineProps) {
  return (
    <Card title="Migration">
      <ol className="timeline">
        {account && !lost.has('stake') && <OnEthereum account={account} />}
        {sender?.l1 && <FundsOnEthereum {...sender.l1} />}
        {oldestFirst(tickets).map((ticket) => (
          <TicketEvent key={ticket.id} ticket={ticket} />
        ))}
        {sender?.migration && <SenderOutcome migration={sender.migration} />}
        {account && <Outcome account={account} />}
        {oldestFirst(received).map((migration) => (
          <Received key={migration.id} migration={migration} />
        ))}
      </ol>
    </Card>
  )
}

function oldestFirst<Row extends { blockTimestamp: string }>(rows: readonly Row[]): Row[] {
  return [...rows].sort((a, b) => Number(a.blockTimestamp) - Number(b.blockTimestamp))
}

function OnEthereum({ account }: { account: Account }) {
  if (account.stake === null && account.fees === null) {
    return <Event tone="idle" title="Nothing on Ethereum" />
  }
  return (
    <Event tone="idle" title="Stake on Ethereum">
      <p>
        <Amount wei={account.stake} unit="LPT" /> and <Amount wei={account.fees} unit="ETH" /> of fees
        {account.amountsFrom && `, ${amountSources[account.amountsFrom]}`}
        {account.l1Delegate && (
          <>
            , delegated to <Address address={account.l1Delegate} />
          </>
        )}
      </p>
    </Event>
  )
}

function FundsOnEthereum({ deposit, reserve }: SenderFundsFieldsFragment) {
  return (
    <Event tone="idle" title="Broadcaster funds on Ethereum">
      <p>
        Deposit <Amount wei={deposit} unit="ETH" />, reserve <Amount wei={reserve} unit="ETH" />
      </p>
    </Event>
  )
}

function SenderOutcome({ migration }: { migration: MigrationFieldsFragment }) {
  return (
    <Event tone="done" title="Broadcaster funds arrived on Arbitrum" at={migration.blockTimestamp}>
      <FundsArrived migration={migration} />
      <InTransaction migration={migration} />
    </Event>
  )
}

/** The migration of another account that ended here: of a contract wallet, as a rule. */
function Received({ migration }: { migration: MigrationFieldsFragment }) {
  return (
    <Event
      tone="done"
      title={
        <>
          Received from <Address address={migration.l1Address} />: {ticketKinds[migration.kind].toLowerCase()}
        </>
      }
      at={migration.blockTimestamp}
    >
      {migration.kind === 'SENDER' ? (
        <FundsArrived migration={migration} />
      ) : (
        <StakeArrived migration={migration} />
      )}
      <InTransaction migration={migration} />
    </Event>
  )
}

function FundsArrived({ migration }: { migration: MigrationFieldsFragment }) {
  return (
    <p>
      Deposit <Amount wei={migration.deposit} unit="ETH" />, reserve{' '}
      <Amount wei={migration.reserve} unit="ETH" /> for <Address address={migration.l2Address} />
    </p>
  )
}

function StakeArrived({ migration }: { migration: MigrationFieldsFragment }) {
  return (
    <>
      <p>
        <Amount wei={migration.receivedStake} unit="LPT" /> bonded for{' '}
        <Address address={migration.l2Address} />
        {migration.delegate && (
          <>
            {' '}
            with <Address address={migration.delegate} />
          </>
        )}
        {migration.receivedFees && BigInt(migration.receivedFees) > 0n && (
          <>
            , and <Amount wei={migration.receivedFees} unit="ETH" /> paid by the pool
          </>
        )}
      </p>
      {migration.pool && (
        <p className="note">
          Out of pool <Address address={migration.pool} to="pool" />
        </p>
      )}
    </>
  )
}

function InTransaction({ migration }: { migration: MigrationFieldsFragment }) {
  return (
    <p className="note">
      Transaction <Hash hash={migration.transactionHash} what="transaction hash" />
    </p>
  )
}

function Outcome({ account }: { account: Account }) {
  const { state, migration } = account
  if (!migration) {
    return state === null ? null : (
      <Event tone="open" title={state === 'INITIATED' ? 'Not arrived yet' : 'Not on Arbitrum'} />
    )
  }
  const claimed = migration.kind === 'SNAPSHOT'
  return (
    <Event
      tone={claimed ? 'claimed' : 'done'}
      title={claimed ? 'Claimed on Arbitrum' : 'Arrived on Arbitrum'}
      at={migration.blockTimestamp}
    >
      <StakeArrived migration={migration} />
      <InTransaction migration={migration} />
    </Event>
  )
}
