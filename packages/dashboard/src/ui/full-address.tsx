import { checksumAddress } from '@confluence/protocol/address'
import { Avatar } from './address.tsx'
import { CopyButton } from './copy-button.tsx'

/** A whole address, where a page is about it. */
export function FullAddress({ address }: { address: string }) {
  const checksummed = checksumAddress(address)
  return (
    <p className="address full">
      <Avatar address={address} />
      <span>{checksummed}</span>
      <CopyButton text={checksummed} what="address" />
    </p>
  )
}
