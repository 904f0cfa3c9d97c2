import type { TicketFieldsFragment } from 'livepeer-confluence-client'
import { useLive } from '#api/live.tsx'
import { duration } from '#format/time.ts'
import { ticketKinds } from '#format/words.ts'
import { Address, Hash } from '#ui/address.tsx'
import { Amount } from '#ui/amount.tsx'
import { TicketChip } from '#ui/chip.tsx'
import { Moment } from '#ui/moment.tsx'
import { Event } from './event.tsx'

const eventTones = { PENDING: 'pending', EXPIRED: 'lost', REDEEMED: 'done', SUPERSEDED: 'idle' } as const

/** A migration that was initiated: what it carries, until when, and what became of it. */
export function TicketEvent({ ticket }: { ticket: TicketFieldsFragment }) {
  const { state, kind } = ticket
  return (
    <Event
      tone={eventTones[state]}
      title={
        <>
          Ticket {ticket.seqNo}: {ticketKinds[kind].toLowerCase()} <TicketChip state={state} />
        </>
      }
      at={ticket.blockTimestamp}
    >
      <p>
        <Carried ticket={ticket} />
        {ticket.l2AddressDiffers && (
          <>
            {' '}
            to <strong>another address</strong>, <Address address={ticket.l2Address} />
          </>
        )}
      </p>
      <p className="note">
        <Expiry ticket={ticket} />
      </p>
      <p className="note">
        Transaction <Hash hash={ticket.transactionHash} what="transaction hash" />
        {ticket.migration && (
          <>
            , redeemed in{' '}
            <Hash hash={ticket.migration.transactionHash} what="hash of the redeeming transaction" />
          </>
        )}
      </p>
    </Event>
  )
}

function Carried({ ticket }: { ticket: TicketFieldsFragment }) {
  const { kind, stake, fees, deposit, reserve, lockIds } = ticket
  if (kind === 'SENDER') {
    return (
      <>
        Deposit <Amount wei={deposit} unit="ETH" />, reserve <Amount wei={reserve} unit="ETH" />
      </>
    )
  }
  if (kind === 'UNBONDING_LOCKS') {
    return (
      <>
        <Amount wei={stake} unit="LPT" /> of {lockIds?.length === 1 ? 'lock' : 'locks'} {lockIds?.join(', ')}
      </>
    )
  }
  return (
    <>
      <Amount wei={stake} unit="LPT" /> and <Amount wei={fees} unit="ETH" /> of fees
    </>
  )
}

function Expiry({ ticket: { state, expiresAt } }: { ticket: TicketFieldsFragment }) {
  const { now } = useLive()
  const left = now === undefined ? undefined : Number(expiresAt) - now
  const past = left !== undefined && left <= 0
  return (
    <>
      {past ? 'Expired ' : 'Expires '}
      <Moment at={expiresAt} />
      {state === 'PENDING' && left !== undefined && left > 0 && `, in ${duration(left)}`}
    </>
  )
}
