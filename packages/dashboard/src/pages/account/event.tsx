import type { ReactNode } from 'react'
import { Moment } from '#ui/moment.tsx'

/** One thing that happened to an account. */
export function Event({ tone, title, at, children }: EventProps) {
  return (
    <li className={`event tone-${tone}`}>
      <div className="event-head">
        <h3>{title}</h3>
        {at && <Moment at={at} full />}
      </div>
      {children}
    </li>
  )
}

interface EventProps {
  tone: string
  title: ReactNode
  at?: string | undefined
  children?: ReactNode
}
