import type { ContinuityQuery, ContinuityRoundFieldsFragment } from 'livepeer-confluence-client'
import type { ReactNode } from 'react'
import { useAnswer } from '#api/answers.ts'
import { count, perBillion, smallPercent } from '#format/number.ts'
import { Amount, NOT_EXACT, Unknown } from '#ui/amount.tsx'
import { Card, Figure } from '#ui/card.tsx'
import { Moment } from '#ui/moment.tsx'
import { Failure, Skeleton } from '#ui/notice.tsx'

type Continuity = NonNullable<ContinuityQuery['continuity']>

/** Rounds, inflation, LPT and ETH over the migration. */
export function ContinuityCards() {
  const { data, error, refetch } = useAnswer('continuity', {})
  if (!data) {
    return (
      <Card title="From Ethereum to Arbitrum">
        {error ? <Failure error={error} onRetry={refetch} /> : <Skeleton lines={6} />}
      </Card>
    )
  }
  const { lastL1Round, firstL2Round, lpt, eth } = data.continuity
  return (
    <div className="grid thirds">
      <Card title="Rounds and inflation">
        <Round title="Last round of Ethereum" round={lastL1Round} />
        <Round title="First round of Arbitrum" round={firstL2Round} />
      </Card>
      <Lpt lpt={lpt} />
      <Eth eth={eth} />
    </div>
  )
}

function Round({ title, round }: { title: string; round: ContinuityRoundFieldsFragment | null }) {
  if (!round) return <p className="note">{title}: none yet.</p>
  const inflation = perBillion(round.inflation)
  return (
    <dl className="figures">
      <Figure name={title} note={<Moment at={round.startTimestamp} />}>
        {count(round.number)}
      </Figure>
      <Figure
        name="Its inflation"
        note={
          <>
            <Amount wei={round.mintableTokens} unit="LPT" /> mintable
          </>
        }
      >
        {inflation === null ? <Unknown why={NOT_EXACT} /> : smallPercent(inflation)}
      </Figure>
    </dl>
  )
}

function Lpt({ lpt }: { lpt: Continuity['lpt'] }) {
  return (
    <Card title="LPT that moved" note="From BridgeMinter over the bridge to L2Migrator, and from there">
      <dl className="pairs">
        <Line name="BridgeMinter sent" wei={lpt.sent} />
        <Line name="On its way" wei={lpt.inTransit} />
        <Line name="Arrived in L2Migrator" wei={lpt.arrived} />
        <Line name="Sent to it by others" wei={lpt.receivedFromOthers} />
        <Line name="Bonded for orchestrators" wei={lpt.bondedForOrchestrators} />
        <Line name="Bonded for delegator pools" wei={lpt.bondedForPools} />
        <Line name="Bonded for delegators" wei={lpt.bondedForDelegators} />
        <Line name="Bonded for locks" wei={lpt.bondedForUnbondingLocks} />
        <Line name="Paid otherwise" wei={lpt.unexplained} />
        <Line name="Still in L2Migrator" wei={lpt.balance} />
      </dl>
      <p className="note">
        Pools have earned <Amount wei={lpt.poolsEarned} unit="LPT" /> on what they were given, paid{' '}
        <Amount wei={lpt.poolsPaid} unit="LPT" /> and hold <Amount wei={lpt.poolsBalance} unit="LPT" />.
      </p>
    </Card>
  )
}

function Eth({ eth }: { eth: Continuity['eth'] }) {
  return (
    <Card title="ETH that moved" note="As far as events tell">
      <dl className="pairs">
        <Line name="Fees paid" wei={eth.fees} unit="ETH" />
        <Line name="Deposits" wei={eth.deposits} unit="ETH" />
        <Line name="Reserves" wei={eth.reserves} unit="ETH" />
        <Line name="Paid by L2Migrator in all" wei={eth.paid} unit="ETH" />
        <Line name="Earned by pools" wei={eth.poolsEarned} unit="ETH" />
        <Line name="Paid by pools" wei={eth.poolsPaid} unit="ETH" />
        <Line name="Held by pools" wei={eth.poolsBalance} unit="ETH" />
      </dl>
      <p className="note">
        How much L1Migrator.migrateETH moved is in no event: what L2Migrator still holds is its balance on
        Arbitrum.
      </p>
    </Card>
  )
}

interface LineProps {
  name: ReactNode
  wei: string | null
  unit?: 'LPT' | 'ETH'
}

function Line({ name, wei, unit = 'LPT' }: LineProps) {
  return (
    <>
      <dt>{name}</dt>
      <dd>
        <Amount wei={wei} unit={unit} missing="not known while Ethereum is indexed less far" />
      </dd>
    </>
  )
}
