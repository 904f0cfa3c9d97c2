import { Link } from 'wouter'
import { Page } from '#shell/page.tsx'

export function NotFoundPage() {
  return (
    <Page title="Not found" lead={<p>There is no such page.</p>}>
      <p>
        <Link href="/">Back to the overview</Link>, or look up an address above.
      </p>
    </Page>
  )
}
