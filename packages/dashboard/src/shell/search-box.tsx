import { readAddress } from '@confluence/protocol/address'
import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { SearchIcon } from '#ui/icons.tsx'

/** Leads to the page of an account. `/` focuses it. */
export function SearchBox() {
  const [, navigate] = useLocation()
  const [text, setText] = useState('')
  const [fault, setFault] = useState<string>()
  const input = useRef<HTMLInputElement>(null)
  const faultId = useId()

  useEffect(() => {
    const focus = (event: KeyboardEvent) => {
      const typing = event.target instanceof Element && event.target.matches('input, textarea, select')
      if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey) return
      event.preventDefault()
      input.current?.focus()
    }
    document.addEventListener('keydown', focus)
    return () => document.removeEventListener('keydown', focus)
  }, [])

  const submit = (event: FormEvent) => {
    event.preventDefault()
    const read = readAddress(text)
    if ('fault' in read) {
      setFault(read.fault)
      input.current?.focus()
      return
    }
    setFault(undefined)
    setText('')
    input.current?.blur()
    navigate(`/account/${read.address}`)
  }

  return (
    <search className="search">
      <form onSubmit={submit} noValidate>
        <SearchIcon />
        <input
          ref={input}
          type="text"
          inputMode="text"
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          maxLength={100}
          placeholder="Look up an address"
          aria-label="Look up an address"
          aria-invalid={fault !== undefined}
          aria-describedby={fault && faultId}
          value={text}
          onChange={(event) => {
            setText(event.target.value)
            setFault(undefined)
          }}
        />
        <span className="key" aria-hidden="true">
          /
        </span>
        <button type="submit" className="sr-only">
          Look up
        </button>
      </form>
      <p id={faultId} className="search-fault" role="alert">
        {fault}
      </p>
    </search>
  )
}
