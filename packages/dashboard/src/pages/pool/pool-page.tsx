import { usePartialAnswer } from '#api/answers.ts'
import { count, percent, share } from '#format/number.ts'
import { AddressPage } from '#pages/address-page.tsx'
import { EarningsCard } from '#pages/earnings-card.tsx'
import { Address } from '#ui/address.tsx'
import { Amount } from '#ui/amount.tsx'
import { Bar } from '#ui/bar.tsx'
import { Card, Figure } from '#ui/card.tsx'
import { Moment } from '#ui/moment.tsx'
import { Empty, Failure, Missing, Skeleton } from '#ui/notice.tsx'
import { PoolClaims } from './pool-claims.tsx'
import { PoolUnclaimed } from './pool-unclaimed.tsx'

export function PoolPage({ address }: { address: string }) {
  return (
    <AddressPage kind="Pool" text={address}>
      {(id) => <Pool id={id} />}
    </AddressPage>
  )
}

function Pool({ id }: { id: string }) {
  const query = usePartialAnswer('pool', { id })
  const pool = query.data?.data.delegatorPool
  if (!query.data)
    return query.error ? <Failure error={query.error} onRetry={query.refetch} /> : <Skeleton lines={10} />
  if (!pool) {
    const [error] = query.data.errors
    if (error) return <Failure error={new Error(error.message)} onRetry={query.refetch} />
    return <Empty title="There is no pool at this address">Pools are contracts on Arbitrum One.</Empty>
  }
  const claimed = share(pool.claimedInitialStake, pool.initialStake)
  return (
    <>
      <Missing errors={query.data.errors} />
      <div className="grid thirds">
        <Card
          title="Unclaimed now"
          className="span-2"
          note="What the pool holds for those who have not claimed"
        >
          <dl className="figures">
            <Figure name="Stake with its rewards">
              <Amount wei={pool.stake} unit="LPT" />
            </Figure>
            <Figure name="Fees">
              <Amount wei={pool.fees} unit="ETH" />
            </Figure>
            <Figure name="Paid out" note={<Amount wei={pool.claimedFees} unit="ETH" />}>
              <Amount wei={pool.claimedStake} unit="LPT" />
            </Figure>
            <Figure name="Claims" note={`${count(pool.unclaimedCount)} accounts have not claimed`}>
              {count(pool.claimCount)}
            </Figure>
          </dl>
          <Bar
            segments={[
              { name: 'claimed', tone: 'claimed', share: claimed },
              { name: 'rest', tone: 'rest', share: 1 - claimed },
            ]}
          />
          <p className="note">
            {percent(claimed)} of the stake that it began with is claimed:{' '}
            <Amount wei={pool.claimedInitialStake} unit="LPT" /> of{' '}
            <Amount wei={pool.initialStake} unit="LPT" />.
          </p>
        </Card>
        <Card title="About">
          <dl className="pairs">
            <dt>Orchestrator</dt>
            <dd>
              <Address address={pool.orchestrator} />
            </dd>
            <dt>On Ethereum</dt>
            <dd>
              <Address address={pool.l1Orchestrator} />
            </dd>
            <dt>Created</dt>
            <dd>
              <Moment at={pool.createdAtTimestamp} />
            </dd>
            <dt>Last claim</dt>
            <dd>
              <Moment at={pool.lastClaimTimestamp} />
            </dd>
          </dl>
        </Card>
      </div>
      <PoolClaims pool={pool} />
      <EarningsCard
        key={pool.id}
        id={pool.id}
        note="What the pool earned for those who have not claimed; claims take from it"
      />
      <PoolUnclaimed pool={pool.id} />
    </>
  )
}
