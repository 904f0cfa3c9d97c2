import type { ClaimPlan } from '@confluence/protocol/claim-plan'
import { useQuery } from '@tanstack/react-query'
import { CopyButton } from '#ui/copy-button.tsx'

/** Characters from which on a value may scroll. */
const LONG = 200

/** The transaction that claims: where it goes, its five arguments, and its calldata. */
export function Transaction({ plan, open }: { plan: ClaimPlan; open: boolean }) {
  const { delegate, stake, fees, proof, newDelegate } = plan.arguments
  const calldata = useCalldata(plan.arguments)
  const given = { _delegate: delegate, _stake: stake, _fees: fees, _proof: proof, _newDelegate: newDelegate }
  return (
    <details className="arguments" open={open}>
      <summary>Transaction: L2Migrator.claimStake on Arbitrum One</summary>
      <dl>
        {plan.to && <Value name="to" text={plan.to} />}
        {Object.entries(given).map(([name, value]) => (
          <Value key={name} name={name} text={typeof value === 'string' ? value : JSON.stringify(value)} />
        ))}
        {calldata.data && <Value name="calldata" text={calldata.data} />}
      </dl>
      {calldata.isError && (
        <p className="inline-fault">The calldata cannot be made: the page lacks a part. Reload it.</p>
      )}
      <CopyButton
        text={JSON.stringify({ to: plan.to, ...given, calldata: calldata.data }, null, 2)}
        what="all of the transaction"
        label="Copy all as JSON"
      />
    </details>
  )
}

function Value({ name, text }: { name: string; text: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {/* What scrolls must be reachable by keyboard. */}
        <code tabIndex={text.length > LONG ? 0 : undefined}>{text}</code>
        <CopyButton text={text} what={name} />
      </dd>
    </div>
  )
}

/** The calldata of a claim. The encoder is loaded when it is first needed. */
export function useCalldata({ delegate, stake, fees, proof, newDelegate }: ClaimPlan['arguments']) {
  return useQuery({
    queryKey: ['calldata', delegate, stake, fees, proof, newDelegate],
    queryFn: async () => {
      const { claimCalldata } = await import('@confluence/protocol/claim-transaction')
      return claimCalldata({ delegate, stake: BigInt(stake), fees: BigInt(fees), proof, newDelegate })
    },
  })
}
