import { useCallback, useState } from 'react'
import type { ClaimToSend, Sending } from './send-claim.ts'
import type { Wallet } from './wallets.ts'

const SETTLED = new Set<Sending['at']>(['claimed', 'reverted', 'replaced', 'failed'])

export interface ClaimSending {
  /** Undefined until a claim is sent. */
  step: Sending | undefined
  wallet: Wallet | undefined
  /** Whether it goes on. */
  busy: boolean
  send(wallet: Wallet, claim: ClaimToSend): Promise<void>
}

/** Sends a claim when told to, and says where that stands. What it takes is loaded only then. */
export function useClaimSending(): ClaimSending {
  const [step, setStep] = useState<Sending>()
  const [wallet, setWallet] = useState<Wallet>()
  const send = useCallback(async (chosen: Wallet, claim: ClaimToSend) => {
    setWallet(chosen)
    setStep({ at: 'connecting' })
    try {
      const { sendClaim } = await import('./send-claim.ts')
      for await (const next of sendClaim(chosen, claim)) setStep(next)
    } catch {
      setStep({
        at: 'failed',
        message: 'The page could not load its part for wallets: reload it and try again.',
      })
    }
  }, [])
  return { step, wallet, busy: step !== undefined && !SETTLED.has(step.at), send }
}
