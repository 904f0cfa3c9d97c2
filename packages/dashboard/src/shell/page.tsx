import { type ReactNode, useEffect, useRef } from 'react'

// The first page that is shown does not take the focus from where the browser puts it.
let first = true

/** A page with its title: in the window's title, and focused when one comes here from another page. */
export function Page({ title, heading, lead, children }: PageProps) {
  const headingRef = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${title} · Livepeer Confluence`
  }, [title])
  useEffect(() => {
    if (!first) {
      headingRef.current?.focus({ preventScroll: true })
      scrollTo(0, 0)
    }
    first = false
  }, [])
  return (
    <>
      <div className="page-head">
        <h1 ref={headingRef} tabIndex={-1}>
          {heading ?? title}
        </h1>
        {lead && <div className="lead">{lead}</div>}
      </div>
      {children}
    </>
  )
}

interface PageProps {
  title: string
  heading?: ReactNode
  lead?: ReactNode
  children: ReactNode
}
