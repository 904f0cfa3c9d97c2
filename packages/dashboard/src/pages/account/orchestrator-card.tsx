import type { MigrationFieldsFragment, OrchestratorQuery } from 'livepeer-confluence-client'
import { useAnswer } from '#api/answers.ts'
import { count, percent, share } from '#format/number.ts'
import { Address } from '#ui/address.tsx'
import { Amount } from '#ui/amount.tsx'
import { Card, Figure } from '#ui/card.tsx'
import { Failure, Skeleton } from '#ui/notice.tsx'
import type { Account } from './account-page.tsx'

type Answer = NonNullable<OrchestratorQuery>
type Pool = NonNullable<Answer['delegatorPools']>[number]

/** What an orchestrator of Ethereum brought to Arbitrum, and what became of its delegators' stake. */
export function OrchestratorCard({ account: { id, migration } }: { account: Account }) {
  const l2 = migration?.l2Address ?? id
  const query = useAnswer('orchestrator', { id, l1: id, l2 })
  const { data, error, refetch } = query
  return (
    <Card title="Orchestrator">
      {data ? (
        <Migrated migration={migration} answer={data} />
      ) : error ? (
        <Failure error={error} onRetry={refetch} />
      ) : (
        <Skeleton lines={4} />
      )}
    </Card>
  )
}

function Migrated({ migration, answer }: { migration: MigrationFieldsFragment | null; answer: Answer }) {
  const { onEthereum, onArbitrum, delegatorPools } = answer
  const [pool] = delegatorPools ?? []
  if (!migration) {
    return (
      <p>
        It has not migrated
        {onEthereum?.totalStake && (
          <>
            , and <Amount wei={onEthereum.totalStake} unit="LPT" /> were delegated to it, its own included
          </>
        )}
        . It has no delegator pool: what its delegators claim is bonded anew.
      </p>
    )
  }
  return (
    <>
      <dl className="figures">
        <Figure
          name="Active on Arbitrum from round"
          note={onArbitrum ? (onArbitrum.active ? 'in the active set' : 'not in the active set') : null}
        >
          {onArbitrum?.registered ? count(onArbitrum.activationRound) : '–'}
        </Figure>
        <Figure name="Own stake brought">
          <Amount wei={migration.stake} unit="LPT" />
        </Figure>
      </dl>
      {pool ? (
        <PoolShare pool={pool} />
      ) : (
        <p className="note">It brought no stake of delegators: it has no delegator pool.</p>
      )}
    </>
  )
}

/** The stake of its delegators. What a pool earned is what it holds and paid out, less what it began with. */
function PoolShare({ pool }: { pool: Pool }) {
  const earned = BigInt(pool.stake) + BigInt(pool.claimedStake) - BigInt(pool.initialStake)
  const earnedFees = BigInt(pool.fees) + BigInt(pool.claimedFees)
  const [largest] = pool.unclaimedBy
  return (
    <>
      <dl className="figures">
        <Figure name="Its delegators’ stake brought" note={<Address address={pool.id} to="pool" />}>
          <Amount wei={pool.initialStake} unit="LPT" />
        </Figure>
        <Figure name="Claimed of that" note={percent(share(pool.claimedInitialStake, pool.initialStake))}>
          <Amount wei={pool.claimedInitialStake} unit="LPT" />
        </Figure>
        <Figure name="Earned by the pool" note={<Amount wei={earnedFees} unit="ETH" />}>
          <Amount wei={earned} unit="LPT" />
        </Figure>
        <Figure
          name="Not claimed of that"
          note={percent(share(pool.remainingInitialStake, pool.initialStake))}
        >
          <Amount wei={pool.remainingInitialStake} unit="LPT" />
        </Figure>
      </dl>
      {largest && (
        <p className="note">
          {count(pool.unclaimedCount)} {pool.unclaimedCount === 1 ? 'account has' : 'accounts have'} not
          claimed; the largest is <Address address={largest.id} /> with{' '}
          <Amount wei={largest.stake} unit="LPT" />.
        </p>
      )}
    </>
  )
}
