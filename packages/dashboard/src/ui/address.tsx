import { checksumAddress } from '@confluence/protocol/address'
import { Link } from 'wouter'
import { Unknown } from './amount.tsx'
import { CopyButton } from './copy-button.tsx'

/** 0x1234…abcd of a longer hex value. */
export function shortHex(hex: string): string {
  return `${hex.slice(0, 6)}…${hex.slice(-4)}`
}

interface AddressProps {
  address: string | null | undefined
  /** Where it leads; an account's page unless another is meant. */
  to?: 'account' | 'pool' | 'poll'
}

/** A short address that leads to its page. */
export function Address({ address, to = 'account' }: AddressProps) {
  if (!address) return <Unknown why="none" />
  const checksummed = checksumAddress(address)
  return (
    <span className="address">
      <Avatar address={address} />
      <Link href={`/${to}/${address}`} data-tip={checksummed}>
        {shortHex(checksummed)}
      </Link>
      <CopyButton text={checksummed} what={`address ${shortHex(checksummed)}`} />
    </span>
  )
}

/** A short hash to copy. */
export function Hash({ hash, what }: { hash: string; what: string }) {
  return (
    <span className="address">
      <span data-tip={hash}>{shortHex(hash)}</span>
      <CopyButton text={hash} what={what} />
    </span>
  )
}

/** Two colours drawn from the address, so that one recognises it. */
export function Avatar({ address }: { address: string }) {
  const hue = Number.parseInt(address.slice(2, 6), 16) % 360
  const turn = (Number.parseInt(address.slice(-4), 16) % 120) + 40
  const background = `linear-gradient(135deg, oklch(0.72 0.13 ${hue}), oklch(0.5 0.14 ${hue + turn}))`
  return <span className="avatar" aria-hidden="true" style={{ background }} />
}
