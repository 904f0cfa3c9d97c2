import type { MigrationFieldsFragment } from 'livepeer-confluence-client'
import type { ReactNode } from 'react'
import { Address } from '#ui/address.tsx'
import { Amount } from '#ui/amount.tsx'
import { StateChip } from '#ui/chip.tsx'
import { Moment } from '#ui/moment.tsx'
import type { Account, Lost, Sender } from './account-page.tsx'

interface SummaryProps {
  account: Account | null
  sender: Sender | null
  /** Migrations of others that ended at this address. */
  received: readonly MigrationFieldsFragment[]
  lost: Lost
}

/** In one sentence what became of the account. */
export function Summary({ account, sender, received, lost }: SummaryProps) {
  const state = account ? account.state : sender?.state
  return (
    <div className="summary">
      {state && <StateChip state={state} />}
      <p>
        {account
          ? sentence(account, received, lost)
          : 'It has no stake. Everything else it has with Livepeer is below.'}
      </p>
    </div>
  )
}

function sentence(
  { state, stake, migration, receivedStake, tickets }: Account,
  received: readonly MigrationFieldsFragment[],
  lost: Lost,
): ReactNode {
  if (lost.has('state')) return 'Where its migration stands is not known now: a chain does not answer.'
  const owed = <Amount wei={stake} unit="LPT" />
  switch (state) {
    case null:
      return received.length > 0 ? <Receiver received={received} /> : 'It had nothing on Ethereum to migrate.'
    case 'NOT_MIGRATED':
      return <>Its {owed} have not moved yet.</>
    case 'INITIATED':
      return (
        <>
          Its {owed} are on their way to Arbitrum, until <Moment at={tickets?.[0]?.expiresAt} />.
        </>
      )
    case 'EXPIRED':
      return <>Its {owed} did not arrive: the ticket expired. The migration can be initiated again.</>
    case 'FINALIZED':
      return (
        <>
          <Amount wei={receivedStake} unit="LPT" /> arrived on Arbitrum,{' '}
          <Moment at={migration?.blockTimestamp} />.
        </>
      )
    case 'CLAIMED':
      return (
        <>
          <Amount wei={receivedStake} unit="LPT" /> claimed on Arbitrum,{' '}
          <Moment at={migration?.blockTimestamp} />.
        </>
      )
  }
}

/** An address that had nothing on Ethereum, but stands at the end of other accounts' migrations. */
function Receiver({ received }: { received: readonly MigrationFieldsFragment[] }) {
  const stake = received.reduce((sum, { receivedStake }) => sum + BigInt(receivedStake ?? 0), 0n)
  const sources = [...new Set(received.map(({ l1Address }) => l1Address))]
  return (
    <>
      It had nothing on Ethereum itself. On Arbitrum it received{' '}
      {stake > 0n && (
        <>
          <Amount wei={stake} unit="LPT" /> by{' '}
        </>
      )}
      {sources.length > 1 ? (
        `the migrations of ${sources.length} accounts`
      ) : (
        <>
          the migration of <Address address={sources[0]} />
        </>
      )}
      .
    </>
  )
}
