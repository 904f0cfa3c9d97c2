import { decimalToWei } from '@confluence/protocol/amount'
import type { SenderFundsFieldsFragment } from 'livepeer-confluence-client'
import { useState } from 'react'
import { useAnswer } from '#api/answers.ts'
import { count } from '#format/number.ts'
import { Amount } from '#ui/amount.tsx'
import { Field } from '#ui/field.tsx'
import { Failure } from '#ui/notice.tsx'

/** What tickets of a face value that the reader types need on Arbitrum, and whether these funds pay them. */
export function FundsNeeded({ funds }: { funds: SenderFundsFieldsFragment }) {
  const [typed, setTyped] = useState('0.01')
  const faceValue = decimalToWei(typed)
  const { data, error, refetch } = useAnswer(
    'senderFundsNeeded',
    { faceValue: `${faceValue ?? 0n}` },
    { enabled: Boolean(faceValue) },
  )
  const needed = data?.senderFundsNeeded
  return (
    <div className="funds-needed">
      <Field
        label="Face value of a ticket, in ETH"
        value={typed}
        onChange={setTyped}
        fault={faceValue ? undefined : 'An amount above 0, such as 0.01'}
      />
      {error && <Failure error={error} onRetry={refetch} />}
      {needed && (
        <p className="note">
          A deposit of <Amount wei={needed.deposit} unit="ETH" /> pays one such ticket, and a reserve of{' '}
          <Amount wei={needed.reserve} unit="ETH" /> one to each of {count(needed.orchestrators)}{' '}
          orchestrators in a round. They add up: {verdict(funds, needed.faceValue)}
        </p>
      )}
    </div>
  )
}

function verdict({ maxFaceValue }: SenderFundsFieldsFragment, faceValue: string): string {
  if (maxFaceValue === null) return 'there is no orchestrator to pay.'
  return BigInt(maxFaceValue) >= BigInt(faceValue)
    ? 'these funds pay it in full.'
    : 'these funds do not pay it in full.'
}
