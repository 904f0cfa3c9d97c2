import type { ClaimPlan } from '@confluence/protocol/claim-plan'
import { useLive } from '#api/live.tsx'
import { count } from '#format/number.ts'
import { Hash } from '#ui/address.tsx'
import type { Sending } from '#wallet/send-claim.ts'
import type { ClaimSending } from '#wallet/use-claim-sending.ts'
import { useWallets } from '#wallet/wallets.ts'
import { useCalldata } from './transaction.tsx'

/** Hands the claim to a wallet of the browser, when its owner asks for it; nothing where there is none. */
export function SendWithWallet({
  id,
  plan,
  sending,
}: {
  id: string
  plan: ClaimPlan
  sending: ClaimSending
}) {
  const wallets = useWallets()
  const calldata = useCalldata(plan.arguments).data
  const block = useLive().meta?.l2?.block
  const { step, busy, send } = sending
  const { to } = plan
  if (wallets.length === 0 || !to || !calldata || !block) return null
  return (
    <div className="send">
      {wallets.map((wallet) => (
        <button
          key={wallet.id}
          type="button"
          className="button primary"
          disabled={busy || step?.at === 'claimed'}
          onClick={() => send(wallet, { from: id, to, calldata, block })}
        >
          Send with {wallet.name}
        </button>
      ))}
    </div>
  )
}

/** Where the sending stands. It is there before there is anything to say, so that screen readers tell each step. */
export function SendingStatus({ sending: { step, wallet } }: { sending: ClaimSending }) {
  return (
    <div className="sending" role="status">
      {step && wallet && <Step step={step} wallet={wallet.name} />}
    </div>
  )
}

function Step({ step, wallet }: { step: Sending; wallet: string }) {
  const hash = 'hash' in step && step.hash ? <Hash hash={step.hash} what="transaction hash" /> : null
  switch (step.at) {
    case 'connecting':
      return <p>Let {wallet} connect with this page.</p>
    case 'switching':
      return <p>Let {wallet} switch to Arbitrum One.</p>
    case 'checking':
      return <p>Checking the claim against the chain of {wallet}.</p>
    case 'confirming':
      return <p>Check the transaction in {wallet}, and confirm it there.</p>
    case 'sent':
      return <p>Sent as {hash}. Waiting for its block.</p>
    case 'claimed':
      return (
        <p className="verdict open">
          <strong>Claimed</strong> in block {count(step.block)}, by {hash}. This page shows it once that block
          is indexed.
        </p>
      )
    case 'reverted':
      return (
        <p className="verdict blocked">
          <strong>The transaction failed</strong> in block {count(step.block)}: {hash}. Nothing was claimed.
          The chain has changed since it was checked: see above what this page says now.
        </p>
      )
    case 'replaced':
      return (
        <p className="verdict blocked">
          <strong>Not claimed.</strong> In {wallet} another transaction took its place: {hash}.
        </p>
      )
    case 'failed':
      return (
        <p className="verdict blocked">
          {step.message} {hash}
        </p>
      )
  }
}
