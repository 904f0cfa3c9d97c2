import { useEffect, useState } from 'react'
import { CheckIcon, CopyIcon } from './icons.tsx'

/** Copies a text, and says so. `what` names it for those who do not see the place. */
export function CopyButton({ text, what, label }: { text: string; what: string; label?: string }) {
  const [state, setState] = useState<'idle' | 'copied' | 'failed'>('idle')

  useEffect(() => {
    if (state === 'idle') return
    const timer = setTimeout(() => setState('idle'), 1_600)
    return () => clearTimeout(timer)
  }, [state])

  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setState('copied'),
      () => setState('failed'),
    )

  return (
    <button
      type="button"
      className={label ? 'button small' : 'icon-button copy'}
      onClick={copy}
      aria-label={label ? undefined : `Copy ${what}`}
    >
      {state === 'copied' ? <CheckIcon /> : <CopyIcon />}
      {label}
      <span className="sr-only" role="status">
        {state === 'copied' && 'Copied'}
        {state === 'failed' && 'The browser does not allow copying'}
      </span>
    </button>
  )
}
