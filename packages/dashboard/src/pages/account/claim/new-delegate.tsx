import { Address } from '#ui/address.tsx'

interface NewDelegateProps {
  id: string
  /** Of the leaf. */
  delegate: string
  typed: string
  onType(text: string): void
  fault: string | undefined
}

/** Takes `_newDelegate`, where a claim heeds it, and says what it does. */
export function NewDelegate({ id, delegate, typed, onType, fault }: NewDelegateProps) {
  return (
    <div className="new-delegate">
      <label htmlFor={id}>New delegate (optional)</label>
      <input
        id={id}
        type="text"
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        maxLength={100}
        placeholder="0x…"
        value={typed}
        aria-invalid={fault !== undefined}
        aria-describedby={`${id}-note`}
        onChange={(event) => onType(event.target.value)}
      />
      <p id={`${id}-note`} className="note">
        {fault && <span className="inline-fault">{fault}. </span>}
        An orchestrator on Arbitrum to bond the stake to. Left empty, it is <Address address={delegate} />,
        the delegate on Ethereum. A claim that a delegator pool pays ignores it.
      </p>
    </div>
  )
}
