import { readRate } from '@confluence/protocol/slashing'
import type { SlashingQuery } from 'livepeer-confluence-client'
import { useState } from 'react'
import { useAnswer } from '#api/answers.ts'
import { count } from '#format/number.ts'
import { chainTitle } from '#format/words.ts'
import { Amount, NOT_EXACT } from '#ui/amount.tsx'
import { Card, Figure } from '#ui/card.tsx'
import { Field } from '#ui/field.tsx'
import { Failure, Skeleton } from '#ui/notice.tsx'

type Slashing = NonNullable<SlashingQuery['slashing']>
type Proposal = Slashing['firstProposal']

/** What a slash of an orchestrator would take, of a percentage and in a round that the reader chooses. */
export function SlashingCard({ id, chain }: { id: string; chain: 'L1' | 'L2' }) {
  const [percentage, setPercentage] = useState('40')
  const [round, setRound] = useState('')
  const rate = readRate(percentage)
  const roundFault = /^\d{0,15}$/.test(round.trim()) ? undefined : 'A round is a whole number'
  const { data, error, refetch } = useAnswer(
    'slashing',
    {
      id,
      rate: `${rate ?? 1n}`,
      chain,
      first: 0,
      ...(round.trim() && { round: round.trim() }),
    },
    { enabled: rate !== undefined && !roundFault },
  )
  const slashing = data?.slashing
  return (
    <Card
      title="If it were slashed"
      note={`From its stake on ${chainTitle(chain)} and from open unbonding locks. No Verifier is set that could.`}
    >
      <div className="fields">
        <Field
          label="Percentage"
          value={percentage}
          onChange={setPercentage}
          fault={rate === undefined ? 'Above 0 and up to 100, with four decimals at most' : undefined}
        />
        <Field
          label="Round (optional)"
          placeholder={slashing?.round ?? 'the current one'}
          value={round}
          onChange={setRound}
          fault={roundFault}
        />
      </div>
      {slashing ? (
        <Outcome slashing={slashing} />
      ) : error ? (
        <Failure error={error} onRetry={refetch} />
      ) : (
        <Skeleton lines={3} />
      )}
    </Card>
  )
}

function Outcome({ slashing: { penalty, stake, firstProposal, secondProposal } }: { slashing: Slashing }) {
  return (
    <>
      <dl className="figures">
        <Figure
          name="The contract takes"
          note={
            <>
              of <Amount wei={stake} unit="LPT" missing={NOT_EXACT} /> bonded
            </>
          }
        >
          <Amount wei={penalty} unit="LPT" missing={NOT_EXACT} />
        </Figure>
        <Figure name="By LIP-8’s first proposal" note={<FromLocks proposal={firstProposal} />}>
          <Amount wei={firstProposal.total} unit="LPT" missing={NOT_EXACT} />
        </Figure>
        <Figure name="By its second proposal" note={<FromLocks proposal={secondProposal} />}>
          <Amount wei={secondProposal.total} unit="LPT" missing={NOT_EXACT} />
        </Figure>
      </dl>
      <p className="note">
        The contract leaves unbonding locks alone. By the first proposal the orchestrator’s own locks lose the
        percentage when they are used; by the second, every lock that was made while its owner delegated to
        it, until the lock can be withdrawn. Neither was built.
      </p>
    </>
  )
}

function FromLocks({ proposal: { lockCount, lockPenalty } }: { proposal: Proposal }) {
  return (
    <>
      <Amount wei={lockPenalty} unit="LPT" missing={NOT_EXACT} /> of it from {count(lockCount)}{' '}
      {lockCount === 1 ? 'lock' : 'locks'}
    </>
  )
}
