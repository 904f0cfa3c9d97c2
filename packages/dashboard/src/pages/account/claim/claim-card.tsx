import { ZERO_ADDRESS } from '@confluence/protocol/address'
import { Card } from '#ui/card.tsx'
import { WarningIcon } from '#ui/icons.tsx'
import { useClaimSending } from '#wallet/use-claim-sending.ts'
import type { Account } from '../account-page.tsx'
import { NewDelegate } from './new-delegate.tsx'
import { Receives } from './receives.tsx'
import { SendingStatus, SendWithWallet } from './send-with-wallet.tsx'
import { Transaction } from './transaction.tsx'
import { useClaimPlan } from './use-claim-plan.ts'
import { Verdict } from './verdict.tsx'

interface ClaimCardProps {
  account: Account
  /** L1 accounts whose migrations ended at this account. */
  receivedFrom: readonly string[]
  /** Whether the root of the snapshot is the one on chain; null while that is not known. */
  verified: boolean | null
}

/** What a snapshot claim would bring now, why not if not, and the transaction that claims. */
export function ClaimCard({ account, receivedFrom, verified }: ClaimCardProps) {
  const { plan, typed, setTyped, fault } = useClaimPlan(account, { receivedFrom, verified })
  const sending = useClaimSending()
  const leaf = account.claimStakeArguments
  const open = leaf !== null && account.migration === null
  const nothing = plan?.receives.stake === '0' && plan.receives.fees === '0'
  const canClaim = plan && open && !nothing && !plan.blockedBy && !plan.rejection && !fault
  // The verdict says that the chain rejects the proof.
  const cautions = plan?.warnings.filter(({ message }) => message !== plan.rejection) ?? []
  return (
    <Card title="Claim from the snapshot">
      {open && <Receives account={account} plan={plan} />}
      <Verdict account={account} plan={plan} received={receivedFrom.length > 0} />
      {cautions.length > 0 && (
        <ul className="cautions">
          {cautions.map(({ code, message }) => (
            <li key={code}>
              <WarningIcon />
              <span>{message}.</span>
            </li>
          ))}
        </ul>
      )}
      {open && !account.pool && leaf.delegate !== ZERO_ADDRESS && (
        <NewDelegate delegate={leaf.delegate} typed={typed} onType={setTyped} fault={fault} />
      )}
      {canClaim && <SendWithWallet id={account.id} plan={plan} sending={sending} />}
      <SendingStatus sending={sending} />
      {plan && !fault && <Transaction plan={plan} open={open} />}
    </Card>
  )
}
