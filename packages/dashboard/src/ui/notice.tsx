import { ConfluenceError } from 'livepeer-confluence-client'
import type { ReactNode } from 'react'
import { WarningIcon } from './icons.tsx'

/** Says why there is nothing to see. */
export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="empty">
      <p className="empty-title">{title}</p>
      {children && <p>{children}</p>}
    </div>
  )
}

/** Says what failed and lets the reader try again. */
export function Failure({ error, onRetry }: { error: Error; onRetry?: () => unknown }) {
  return (
    <div className="empty failure" role="alert">
      <WarningIcon />
      <p className="empty-title">This cannot be shown now</p>
      <p>{explain(error)}</p>
      {onRetry && (
        <button type="button" className="button" onClick={() => onRetry()}>
          Try again
        </button>
      )}
    </div>
  )
}

function explain(error: Error): string {
  if (error instanceof ConfluenceError && error.kind === 'UNREACHABLE') {
    return 'The gateway does not answer. The page tries again every few seconds.'
  }
  return error.message.charAt(0).toUpperCase() + error.message.slice(1)
}

/** A line above content that is there, but not as it should be. */
export function Warning({ children }: { children: ReactNode }) {
  return (
    <div className="warning" role="status">
      <WarningIcon />
      <div>{children}</div>
    </div>
  )
}

/** Says which parts the gateway could not give. */
export function Missing({ errors }: { errors: readonly { message: string }[] }) {
  if (errors.length === 0) return null
  const messages = [...new Set(errors.map(({ message }) => message))]
  return <Warning>Some of this is missing: {messages.join('; ')}</Warning>
}

/** Holds the place of something that is being loaded. */
export function Skeleton({ lines = 3 }: { lines?: number }) {
  return (
    <div className="skeleton" role="status">
      <span className="sr-only">Loading</span>
      {Array.from({ length: lines }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all the same
        <span key={index} className="skeleton-line" />
      ))}
    </div>
  )
}
