import { claimBlockers } from '#format/words.ts'
import { Address } from '#ui/address.tsx'
import { Amount } from '#ui/amount.tsx'
import { Card, Figure } from '#ui/card.tsx'
import { CopyButton } from '#ui/copy-button.tsx'
import type { Account } from './account-page.tsx'

/** What a snapshot claim would bring now, why not if not, and what to call it with. */
export function ClaimCard({ account }: { account: Account }) {
  const { claimableStake, claimableFees, claimStakeArguments, pool } = account
  const migrated = account.migration !== null
  const claimable = account.inSnapshot && !migrated
  return (
    <Card title="Claim from the snapshot">
      {claimable && (
        <dl className="figures">
          <Figure name="Stake">
            <Amount wei={claimableStake} unit="LPT" missing="not known" />
          </Figure>
          <Figure name="Fees">
            <Amount wei={claimableFees} unit="ETH" missing="not known" />
          </Figure>
        </dl>
      )}
      <Verdict account={account} />
      {!migrated && pool && (
        <p className="note">
          Out of pool <Address address={pool.id} to="pool" />, which holds{' '}
          <Amount wei={pool.stake} unit="LPT" />.
        </p>
      )}
      {claimStakeArguments && <Arguments values={claimStakeArguments} open={!migrated} />}
    </Card>
  )
}

function Verdict({ account }: { account: Account }) {
  const { claimBlockedBy, claimableStake, claimableFees, migration } = account
  if (claimBlockedBy) {
    const { reason, remedy } = claimBlockers[claimBlockedBy]
    return (
      <p className={`verdict ${migration ? 'settled' : 'blocked'}`}>
        <strong>{migration ? reason : `Cannot be claimed now: ${lower(reason)}`}.</strong> {remedy}
      </p>
    )
  }
  if (claimableStake === null || claimableFees === null) {
    return (
      <p className="verdict blocked">
        What can be claimed is not known now: it needs the snapshot and both chains. Try again when none of
        them is missing.
      </p>
    )
  }
  if (BigInt(claimableStake) > 0n || BigInt(claimableFees) > 0n) {
    return (
      <p className="verdict open">
        <strong>Can be claimed now.</strong> Call L2Migrator.claimStake on Arbitrum with the arguments below.
      </p>
    )
  }
  return <p className="verdict settled">There is nothing to claim.</p>
}

const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)

function Arguments({ values, open }: { values: NonNullable<Account['claimStakeArguments']>; open: boolean }) {
  const { delegate, stake, fees, proof } = values
  const rows = [
    ['_delegate', delegate],
    ['_stake', stake],
    ['_fees', fees],
    ['_proof', JSON.stringify(proof)],
  ] as const
  const all = JSON.stringify({ _delegate: delegate, _stake: stake, _fees: fees, _proof: proof }, null, 2)
  return (
    <details className="arguments" open={open}>
      <summary>Arguments of claimStake</summary>
      <dl>
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <code>{value}</code>
              <CopyButton text={value} what={name} />
            </dd>
          </div>
        ))}
      </dl>
      <CopyButton text={all} what="all arguments" label="Copy all as JSON" />
    </details>
  )
}
