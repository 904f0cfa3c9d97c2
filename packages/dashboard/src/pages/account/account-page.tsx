import type { AccountQuery, MigrationFieldsFragment } from 'livepeer-confluence-client'
import { usePartialAnswer } from '#api/answers.ts'
import { AddressPage } from '#pages/address-page.tsx'
import { EarningsCard } from '#pages/earnings-card.tsx'
import { Empty, Failure, Missing, Skeleton } from '#ui/notice.tsx'
import { ClaimCard } from './claim/claim-card.tsx'
import { HistoryCard } from './history-card.tsx'
import { LocksCard } from './locks-card.tsx'
import { MigrateCard } from './migrate-card.tsx'
import { OrchestratorCard } from './orchestrator-card.tsx'
import { SenderCard } from './sender-card.tsx'
import { SlashingCard } from './slashing-card.tsx'
import { StakeCard } from './stake-card.tsx'
import { Summary } from './summary.tsx'
import { TimelineCard } from './timeline-card.tsx'

export type Account = NonNullable<AccountQuery['delegator']>
export type Sender = NonNullable<AccountQuery['sender']>
/** Fields of the account that are null because they could not be told. */
export type Lost = ReadonlySet<string>

export function AccountPage({ address }: { address: string }) {
  return (
    <AddressPage kind="Account" text={address}>
      {(id) => <AccountOf id={id} />}
    </AddressPage>
  )
}

function AccountOf({ id }: { id: string }) {
  const query = usePartialAnswer('account', { id })
  if (!query.data) {
    return query.error ? <Failure error={query.error} onRetry={query.refetch} /> : <Skeleton lines={12} />
  }
  const { data, errors } = query.data
  const { delegator: account, sender, tickets } = data
  const received = data.received ?? []
  const [error] = errors
  if (!account && !sender && !tickets?.length && received.length === 0) {
    if (error) return <Failure error={new Error(error.message)} onRetry={query.refetch} />
    return (
      <Empty title="Nothing is known of this account">
        It has never staked or paid with Livepeer, on Ethereum or on Arbitrum, and is not in the snapshot.
      </Empty>
    )
  }
  const lost = new Set(errors.flatMap(({ path }) => (path?.[0] === 'delegator' ? [`${path[1]}`] : [])))
  return (
    <>
      <Missing errors={errors} />
      <Summary account={account} sender={sender} received={received} lost={lost} />
      <div className="grid account">
        <div className="stack">
          <TimelineCard
            account={account}
            sender={sender}
            tickets={tickets ?? []}
            received={received}
            lost={lost}
          />
          {account && <StakeCard account={account} lost={lost} />}
        </div>
        <div className="stack">
          {account && (
            <ClaimCard
              account={account}
              receivedFrom={stakeSources(received)}
              verified={data.snapshot?.verified ?? null}
            />
          )}
          <MigrateCard id={id} />
          {account?.l1?.isOrchestrator && <OrchestratorCard account={account} />}
          {sender && <SenderCard sender={sender} />}
          {(account?.l2?.isOrchestrator || account?.l1?.isOrchestrator) && (
            <SlashingCard id={account.id} chain={account.l2?.isOrchestrator ? 'L2' : 'L1'} />
          )}
        </div>
      </div>
      {account?.l2 && (
        <EarningsCard key={id} id={id} note="On Arbitrum One: rewards and fees of each round, newest first" />
      )}
      {account && <LocksCard account={account} />}
      <HistoryCard key={`history-${id}`} id={id} />
    </>
  )
}

/** L1 accounts whose stake ended here. */
function stakeSources(received: readonly MigrationFieldsFragment[]): string[] {
  return received.filter(({ kind }) => kind === 'DELEGATOR').map(({ l1Address }) => l1Address)
}
