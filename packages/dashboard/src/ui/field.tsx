import { type ReactNode, useId } from 'react'

interface FieldProps {
  label: string
  value: string
  onChange(text: string): void
  placeholder?: string
  /** What is wrong with the value. */
  fault?: string | undefined
  note?: ReactNode
}

/** A line of text that the page asks for. */
export function Field({ label, value, onChange, placeholder, fault, note }: FieldProps) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        maxLength={100}
        placeholder={placeholder}
        value={value}
        aria-invalid={fault !== undefined}
        aria-describedby={`${id}-note`}
        onChange={(event) => onChange(event.target.value)}
      />
      <p id={`${id}-note`} className="note">
        {fault && <span className="inline-fault">{fault}. </span>}
        {note}
      </p>
    </div>
  )
}
