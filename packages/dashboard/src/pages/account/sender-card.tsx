import type { SenderFundsFieldsFragment } from 'livepeer-confluence-client'
import { Amount } from '#ui/amount.tsx'
import { Card, Figure } from '#ui/card.tsx'
import { StateChip } from '#ui/chip.tsx'
import type { Sender } from './account-page.tsx'
import { FundsNeeded } from './funds-needed.tsx'

/** Deposit and reserve of a broadcaster. */
export function SenderCard({ sender }: { sender: Sender }) {
  return (
    <Card title="Broadcaster funds" actions={sender.state && <StateChip state={sender.state} />}>
      <dl className="figures">
        <Funds chain="Ethereum" funds={sender.l1} />
        <Funds chain="Arbitrum" funds={sender.l2} />
        {sender.l2 && (
          <>
            <Figure name="Reserve for each orchestrator, per round">
              <Amount wei={sender.l2.reservePerOrchestrator} unit="ETH" />
            </Figure>
            <Figure name="Highest face value paid in full">
              <Amount wei={sender.l2.maxFaceValue} unit="ETH" />
            </Figure>
          </>
        )}
      </dl>
      {sender.l2 && <FundsNeeded funds={sender.l2} />}
    </Card>
  )
}

function Funds({ chain, funds }: { chain: string; funds: SenderFundsFieldsFragment | null }) {
  return (
    <>
      <Figure name={`Deposit on ${chain}`} note={funds && fundsNote(funds)}>
        <Amount wei={funds?.deposit} unit="ETH" />
      </Figure>
      <Figure name={`Reserve on ${chain}`}>
        <Amount wei={funds?.reserve} unit="ETH" />
      </Figure>
    </>
  )
}

function fundsNote({
  state,
  withdrawRound,
  deposit,
  reserve,
}: SenderFundsFieldsFragment): string | undefined {
  if (state === 'LOCKED' || (deposit === '0' && reserve === '0')) return undefined
  return state === 'UNLOCKING' ? `can be withdrawn from round ${withdrawRound}` : 'unlocked: can be withdrawn'
}
