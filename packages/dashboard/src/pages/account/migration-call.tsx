import type { L1MigrationFieldsFragment } from 'livepeer-confluence-client'
import { useState } from 'react'
import { useAnswer } from '#api/answers.ts'
import { CopyButton } from '#ui/copy-button.tsx'
import { Field } from '#ui/field.tsx'

/** What a ticket may cost, as it is typed. */
const costs = {
  maxGas: { label: 'Gas on Arbitrum', note: 'of NodeInterface.estimateRetryableTicket' },
  gasPriceBid: { label: 'Its price, in wei', note: 'of Arbitrum’s eth_gasPrice' },
  maxSubmissionCost: { label: 'Submission, in wei', note: 'of Inbox.calculateRetryableSubmissionFee' },
}

type Cost = Record<keyof typeof costs, string>

const NONE: Cost = { maxGas: '', gasPriceBid: '', maxSubmissionCost: '' }

/** The call of a migration, and the transaction when it is known what its ticket may cost. */
export function MigrationCall({ migration }: { migration: L1MigrationFieldsFragment }) {
  const [cost, setCost] = useState(NONE)
  const whole = Object.values(cost).every((text) => /^\d{1,60}$/.test(text.trim()))
  const { data } = useAnswer(
    'l1Transactions',
    {
      id: migration.l1Address,
      maxGas: cost.maxGas.trim(),
      gasPriceBid: cost.gasPriceBid.trim(),
      maxSubmissionCost: cost.maxSubmissionCost.trim(),
    },
    { enabled: whole },
  )
  const made = whole && data?.l1Migrations.find(({ kind }) => kind === migration.kind)?.transaction
  return (
    <details className="arguments">
      <summary>Transaction: L1Migrator.{migration.function} on Ethereum</summary>
      <dl>
        {migration.to && <Value name="to" text={migration.to} />}
        <Value name="_l1Addr, _l2Addr" text={migration.l1Address} />
        {migration.lockIds && <Value name="_unbondingLockIds" text={JSON.stringify(migration.lockIds)} />}
      </dl>
      <div className="fields">
        {(Object.keys(costs) as (keyof Cost)[]).map((name) => (
          <Field
            key={name}
            label={costs[name].label}
            value={cost[name]}
            onChange={(text) => setCost({ ...cost, [name]: text })}
            fault={/^\d*$/.test(cost[name].trim()) ? undefined : 'A whole number'}
            note={
              name === 'maxSubmissionCost'
                ? `${costs[name].note}, for ${migration.l2CalldataLength} bytes`
                : costs[name].note
            }
          />
        ))}
      </div>
      {made && (
        <dl>
          <Value name="value" text={made.value} />
          <Value name="calldata" text={made.calldata} />
        </dl>
      )}
    </details>
  )
}

function Value({ name, text }: { name: string; text: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {/* What scrolls must be reachable by keyboard. */}
        <code tabIndex={text.length > 200 ? 0 : undefined}>{text}</code>
        <CopyButton text={text} what={name} />
      </dd>
    </div>
  )
}
