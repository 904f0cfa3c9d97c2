import { type ReactNode, useId } from 'react'

interface CardProps {
  title: string
  /** What stands at the right of the title. */
  actions?: ReactNode
  note?: ReactNode
  className?: string
  children: ReactNode
}

export function Card({ title, actions, note, className = '', children }: CardProps) {
  const id = useId()
  return (
    <section className={`card ${className}`} aria-labelledby={id}>
      <header className="card-header">
        <div>
          <h2 id={id}>{title}</h2>
          {note && <p className="note">{note}</p>}
        </div>
        {actions && <div className="card-actions">{actions}</div>}
      </header>
      {children}
    </section>
  )
}

/** A figure with its name. */
export function Figure({ name, children, note }: { name: string; children: ReactNode; note?: ReactNode }) {
  return (
    <div className="figure">
      <dt>{name}</dt>
      <dd>
        <span className="figure-value">{children}</span>
        {note && <span className="figure-note">{note}</span>}
      </dd>
    </div>
  )
}
