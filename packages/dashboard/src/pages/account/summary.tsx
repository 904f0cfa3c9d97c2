import type { ReactNode } from 'react'
import { Amount } from '#ui/amount.tsx'
import { StateChip } from '#ui/chip.tsx'
import { Moment } from '#ui/moment.tsx'
import type { Account, Lost, Sender } from './account-page.tsx'

interface SummaryProps {
  account: Account | null
  sender: Sender | null
  lost: Lost
}

/** In one sentence what became of the account. */
export function Summary({ account, sender, lost }: SummaryProps) {
  const state = account ? account.state : sender?.state
  return (
    <div className="summary">
      {state && <StateChip state={state} />}
      <p>
        {account
          ? sentence(account, lost)
          : 'It has no stake. Everything else it has with Livepeer is below.'}
      </p>
    </div>
  )
}

function sentence({ state, stake, migration, receivedStake, tickets }: Account, lost: Lost): ReactNode {
  if (lost.has('state')) return 'Where its migration stands is not known now: a chain does not answer.'
  const owed = <Amount wei={stake} unit="LPT" />
  switch (state) {
    case null:
      return 'It had nothing on Ethereum to migrate.'
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
