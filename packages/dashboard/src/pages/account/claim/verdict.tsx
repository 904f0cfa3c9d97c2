import type { ClaimPlan } from '@confluence/protocol/claim-plan'
import type { ReactNode } from 'react'
import { claimBlockers } from '#format/words.ts'
import type { Account } from '../account-page.tsx'

interface VerdictProps {
  account: Account
  plan: ClaimPlan | undefined
  /** Whether migrations of others ended at this account. */
  received: boolean
}

/** Whether the account can claim, in a sentence; why not, and what to do. */
export function Verdict({ account, plan, received }: VerdictProps) {
  const { claimableStake, claimableFees, migration, inSnapshot } = account
  const blockedBy = plan ? plan.blockedBy : account.claimBlockedBy
  if (!inSnapshot && !migration && received) {
    return (
      <Box tone="settled">
        <strong>There is nothing to claim.</strong> What this address received came by the migration of
        another account.
      </Box>
    )
  }
  if (plan?.rejection && !migration) {
    return (
      <Box tone="blocked">
        <strong>Cannot be claimed now.</strong> {plan.rejection}.
      </Box>
    )
  }
  if (blockedBy) {
    const { reason, remedy } = claimBlockers[blockedBy]
    return (
      <Box tone={migration ? 'settled' : 'blocked'}>
        <strong>{migration ? reason : `Cannot be claimed now: ${lower(reason)}`}.</strong> {remedy}
      </Box>
    )
  }
  if (claimableStake === null || claimableFees === null) {
    return (
      <Box tone="blocked">
        What can be claimed is not known now: it needs the snapshot and both chains. Try again when none of
        them is missing.
      </Box>
    )
  }
  if (claimableStake === '0' && claimableFees === '0')
    return <Box tone="settled">There is nothing to claim.</Box>
  return (
    <Box tone="open">
      <strong>Can be claimed now.</strong> The account itself sends the transaction below on Arbitrum One.
    </Box>
  )
}

function Box({ tone, children }: { tone: 'open' | 'blocked' | 'settled'; children: ReactNode }) {
  return <p className={`verdict ${tone}`}>{children}</p>
}

const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)
