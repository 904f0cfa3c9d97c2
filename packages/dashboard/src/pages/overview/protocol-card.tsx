import type { ProtocolFieldsFragment, SnapshotFieldsFragment } from 'livepeer-confluence-client'
import { count, perBillion, percent, smallPercent } from '#format/number.ts'
import { Hash } from '#ui/address.tsx'
import { Amount, Unknown } from '#ui/amount.tsx'
import { Card, Figure } from '#ui/card.tsx'
import { Warning } from '#ui/notice.tsx'

/** The protocol on Arbitrum as it is now. */
export function ProtocolCard({ protocol }: { protocol: ProtocolFieldsFragment }) {
  const { participationRate } = protocol
  const inflation = perBillion(protocol.inflation)
  return (
    <Card title="Livepeer on Arbitrum now" className="span-2">
      <dl className="figures three">
        <Figure name="Round">{count(protocol.currentRound)}</Figure>
        <Figure name="Participation rate" note="active stake out of the supply">
          {participationRate === null ? (
            <Unknown />
          ) : (
            <span data-tip={participationRate}>{percent(Number(participationRate), 2)}</span>
          )}
        </Figure>
        <Figure name="Active stake">
          <Amount wei={protocol.totalActiveStake} unit="LPT" />
        </Figure>
        <Figure name="Supply on both chains">
          <Amount wei={protocol.totalSupply} unit="LPT" />
        </Figure>
        <Figure name="Inflation" note="per round">
          {inflation === null ? <Unknown /> : smallPercent(inflation)}
        </Figure>
        <Figure name="Claims">
          {protocol.paused ? 'Paused' : protocol.claimStakeEnabled ? 'Open' : 'Switched off'}
        </Figure>
      </dl>
    </Card>
  )
}

/** What claims are proved with, and whether it is what the chain says. */
export function SnapshotCard({ snapshot }: { snapshot: SnapshotFieldsFragment | null }) {
  if (!snapshot) {
    return (
      <Card title="Snapshot" note="None is loaded: what can be claimed is not known">
        <p className="note">Start the gateway with --snapshot to see what each account can claim.</p>
      </Card>
    )
  }
  const disagreements = snapshot.disagreements ?? []
  return (
    <Card title="Snapshot" note={`${count(snapshot.leafCount)} accounts can claim with a proof`}>
      {disagreements.length > 0 && (
        <Warning>{count(disagreements.length)} claims on Arbitrum are not what the snapshot says.</Warning>
      )}
      <dl className="pairs">
        <dt>Stake</dt>
        <dd>
          <Amount wei={snapshot.stake} unit="LPT" />
        </dd>
        <dt>Fees</dt>
        <dd>
          <Amount wei={snapshot.fees} unit="ETH" />
        </dd>
        <dt>Root</dt>
        <dd>
          <Hash hash={snapshot.root} what="root of the snapshot" />
        </dd>
        <dt>On chain</dt>
        <dd>
          <Verdict verified={snapshot.verified} onChain={snapshot.rootOnChain !== null} />
        </dd>
      </dl>
    </Card>
  )
}

function Verdict({ verified, onChain }: { verified: boolean | null; onChain: boolean }) {
  if (verified) return <span className="chip tone-done">Same root</span>
  if (onChain) return <span className="chip tone-lost">Another root</span>
  return <span className="chip tone-idle">Not known yet</span>
}
