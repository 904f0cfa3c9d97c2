import { useEffect, useState } from 'react'
import { copy } from './copy.ts'
import { CheckIcon, CopyIcon } from './icons.tsx'

/** Copies a text, and says so. `what` names it for those who do not see the place. */
export function CopyButton({ text, what, label }: { text: string; what: string; label?: string }) {
  const [state, setState] = useState<'idle' | 'copied' | 'failed'>('idle')

  useEffect(() => {
    if (state !== 'copied') return
    const timer = setTimeout(() => setState('idle'), 1_600)
    return () => clearTimeout(timer)
  }, [state])

  if (state === 'failed') return <CopyByHand text={text} what={what} onDone={() => setState('idle')} />
  return (
    <button
      type="button"
      className={label ? 'button small' : 'icon-button copy'}
      onClick={async () => setState((await copy(text)) ? 'copied' : 'failed')}
      aria-label={label ? undefined : `Copy ${what}`}
    >
      {state === 'copied' ? <CheckIcon /> : <CopyIcon />}
      {label}
      <span className="sr-only" role="status">
        {state === 'copied' && 'Copied'}
      </span>
    </button>
  )
}

/** Where the browser does not let a page copy: the text, selected. */
function CopyByHand({ text, what, onDone }: { text: string; what: string; onDone(): void }) {
  return (
    <span className="copy-by-hand">
      <input
        readOnly
        // biome-ignore lint/a11y/noAutofocus: it takes the place of the button that was pressed
        autoFocus
        aria-label={`Copy ${what} by hand`}
        value={text}
        onFocus={(event) => event.target.select()}
        onBlur={onDone}
      />
      Press Ctrl+C or ⌘C
    </span>
  )
}
