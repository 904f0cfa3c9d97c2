import { Address } from '#ui/address.tsx'
import { Field } from '#ui/field.tsx'

interface NewDelegateProps {
  /** Of the leaf. */
  delegate: string
  typed: string
  onType(text: string): void
  fault: string | undefined
}

/** Takes `_newDelegate`, where a claim heeds it, and says what it does. */
export function NewDelegate({ delegate, typed, onType, fault }: NewDelegateProps) {
  return (
    <div className="new-delegate">
      <Field
        label="New delegate (optional)"
        placeholder="0x…"
        value={typed}
        onChange={onType}
        fault={fault}
        note={
          <>
            An orchestrator on Arbitrum to bond the stake to. Left empty, it is <Address address={delegate} />
            , the delegate on Ethereum. A claim that a delegator pool pays ignores it.
          </>
        }
      />
    </div>
  )
}
