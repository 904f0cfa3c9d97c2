import { readAddress, ZERO_ADDRESS } from '@confluence/protocol/address'
import { bondsTo, type ClaimPlan, planClaim } from '@confluence/protocol/claim-plan'
import { useState } from 'react'
import { useAnswer } from '#api/answers.ts'
import type { Account } from '../account-page.tsx'

export interface PlannedClaim {
  /** Undefined without a leaf, and until all that it depends on is known. */
  plan: ClaimPlan | undefined
  typed: string
  setTyped(text: string): void
  /** What is wrong with the typed new delegate. */
  fault: string | undefined
}

/** The claim of an account, with the new delegate that is typed. */
export function useClaimPlan(
  account: Account,
  { receivedFrom, verified }: { receivedFrom: readonly string[]; verified: boolean | null },
): PlannedClaim {
  const [typed, setTyped] = useState('')
  const read = typed.trim() === '' ? { address: ZERO_ADDRESS } : readAddress(typed)
  const newDelegate = 'address' in read ? read.address : ZERO_ADDRESS
  const target = account.migration ? null : bondsTo(account, newDelegate)
  const registration = useAnswer(
    'orchestratorRegistration',
    { id: target ?? ZERO_ADDRESS },
    { enabled: target !== null },
  )
  const unknown = target !== null && (!registration.data || registration.isPlaceholderData)
  const delegateRegistered = registration.data?.orchestrator?.registered ?? false
  return {
    // Without L2 it is not known whether a pool pays, which claimableStake tells.
    plan:
      unknown || account.claimableStake === null || account.claimableFees === null
        ? undefined
        : planClaim(account, { newDelegate, receivedFrom, verified, delegateRegistered }),
    typed,
    setTyped,
    fault: 'fault' in read ? read.fault : undefined,
  }
}
