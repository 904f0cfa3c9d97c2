import { ZERO_ADDRESS } from '@confluence/protocol/address'
import type { ClaimPlan } from '@confluence/protocol/claim-plan'
import type { Unit } from '#format/amount.ts'
import { Address } from '#ui/address.tsx'
import { Amount } from '#ui/amount.tsx'
import { Figure } from '#ui/card.tsx'
import type { Account } from '../account-page.tsx'

/** What a claim brings, and how. */
export function Receives({ account, plan }: { account: Account; plan: ClaimPlan | undefined }) {
  const { claimableStake, claimableFees, claimStakeArguments: leaf } = account
  return (
    <>
      <dl className="figures">
        <Figure name="Stake" note={<Origin now={claimableStake} leaf={leaf?.stake} unit="LPT" />}>
          <Amount wei={claimableStake} unit="LPT" missing="not known now" />
        </Figure>
        <Figure name="Fees" note={<Origin now={claimableFees} leaf={leaf?.fees} unit="ETH" />}>
          <Amount wei={claimableFees} unit="ETH" missing="not known now" />
        </Figure>
      </dl>
      {plan && <How account={account} plan={plan} />}
    </>
  )
}

/** How an amount comes about: what the leaf has, and what the pool earned since, which a slash can make negative. */
function Origin({ now, leaf, unit }: { now: string | null; leaf: string | undefined; unit: Unit }) {
  if (!now || !leaf || now === leaf || now === '0') return null
  const earned = BigInt(now) - BigInt(leaf)
  return (
    <>
      <Amount wei={leaf} unit={unit} /> in the snapshot,{' '}
      {earned > 0n ? (
        <>
          <Amount wei={earned} unit={unit} /> earned by the pool
        </>
      ) : (
        <>
          less <Amount wei={-earned} unit={unit} /> that the pool lost
        </>
      )}
    </>
  )
}

function How({ account, plan: { receives } }: { account: Account; plan: ClaimPlan }) {
  const { pool, l2, claimStakeArguments: leaf } = account
  if (pool) {
    const bonded = l2 && BigInt(l2.bondedAmount ?? 0) > 0n ? l2.delegate : null
    return (
      <p className="note">
        Paid by the delegator pool <Address address={pool.id} to="pool" />, which holds{' '}
        <Amount wei={pool.stake} unit="LPT" />. The stake is bonded to{' '}
        <Address address={bonded ?? pool.orchestrator} />.
      </p>
    )
  }
  if (receives.delegate) {
    return (
      <p className="note">
        The delegate on Ethereum has no delegator pool: the stake is bonded anew to{' '}
        <Address address={receives.delegate} />.
      </p>
    )
  }
  return leaf?.delegate === ZERO_ADDRESS ? (
    <p className="note">The leaf has no delegate: only the fees are paid, in ETH.</p>
  ) : null
}
