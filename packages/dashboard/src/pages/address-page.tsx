import { readAddress } from '@confluence/protocol/address'
import type { ReactNode } from 'react'
import { Page } from '#shell/page.tsx'
import { shortHex } from '#ui/address.tsx'
import { FullAddress } from '#ui/full-address.tsx'
import { Empty } from '#ui/notice.tsx'

interface AddressPageProps {
  /** What the address is of. */
  kind: 'Account' | 'Pool' | 'Poll'
  /** As it stands in the path. */
  text: string
  /** What is known of the address, which is in lower case. */
  children(address: string): ReactNode
}

/** A page about an address; it explains what is wrong with one that cannot be read. */
export function AddressPage({ kind, text, children }: AddressPageProps) {
  const read = readAddress(text)
  if ('fault' in read) {
    return (
      <Page title={kind}>
        <Empty title="This is not an address">{read.fault}.</Empty>
      </Page>
    )
  }
  const { address } = read
  return (
    <Page title={`${kind} ${shortHex(address)}`} heading={kind} lead={<FullAddress address={address} />}>
      {children(address)}
    </Page>
  )
}
