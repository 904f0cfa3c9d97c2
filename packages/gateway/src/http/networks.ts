import { BlockList, isIP, isIPv6 } from 'node:net'
import { LRUCache } from 'lru-cache'

/** This machine, and the networks in which load balancers and other proxies stand. */
export const PRIVATE_NETWORKS: readonly string[] = [
  '127.0.0.0/8',
  '10.0.0.0/8',
  '172.16.0.0/12',
  '192.168.0.0/16',
  '169.254.0.0/16',
  '::1',
  'fc00::/7',
  'fe80::/10',
]

/** Networks, each as an address or in CIDR notation. Throws an Error that names one that is neither. */
export function networksOf(texts: readonly string[]): BlockList {
  const list = new BlockList()
  for (const text of texts) {
    const [address = '', prefix, ...rest] = text.split('/')
    const bits = isIPv6(address) ? 128 : 32
    const length = prefix === undefined ? bits : Number(prefix)
    const valid = isIP(address) && rest.length === 0 && /^\d+$/.test(prefix ?? '0') && length <= bits
    if (!valid) throw new Error(`${text} is not a network, such as 10.0.0.0/8 or ::1`)
    list.addSubnet(address, length, familyOf(address))
  }
  return list
}

/**
 * Who asks: the last address of the way here that is not trusted. Proxies of trusted networks are believed in what they
 * add to X-Forwarded-For. Undefined where all are trusted, or nothing is known.
 */
export function clientOf(
  remote: string | undefined,
  forwardedFor: string | undefined,
  trusted: TrustedNetworks,
): string | undefined {
  const way = [...(forwardedFor?.split(',') ?? []), remote ?? ''].map(addressIn).reverse()
  const client = way.find((address) => !address || !trusted.has(address))
  return client || undefined
}

/** Networks that are asked again and again about the same few addresses. */
export interface TrustedNetworks {
  has(address: string): boolean
}

/** Addresses whose networks are remembered: a look at a BlockList takes as long as a small answer's fields. */
const MOST_REMEMBERED = 10_000

export function trustedNetworks(list: BlockList): TrustedNetworks {
  const known = new LRUCache<string, boolean>({ max: MOST_REMEMBERED })
  return {
    has(address) {
      const before = known.get(address)
      if (before !== undefined) return before
      const trusted = list.check(address, familyOf(address))
      known.set(address, trusted)
      return trusted
    },
  }
}

/** An address as proxies write it, perhaps with a port, without that; undefined if it is none. */
function addressIn(text: string): string | undefined {
  const trimmed = text.trim()
  const [, bracketed] = /^\[([^\]]+)\](?::\d+)?$/.exec(trimmed) ?? []
  const bare = bracketed ?? trimmed.replace(/^([\d.]+):\d+$/, '$1')
  const address = bare.replace(/^::ffff:(?=[\d.]+$)/i, '')
  return isIP(address) ? address : undefined
}

/** Who is counted together: an IPv4 address, or the /64 that one subscriber of IPv6 has. */
export function subscriberOf(address: string): string {
  if (!isIPv6(address)) return address
  const [head = '', tail] = address.toLowerCase().split('::')
  const groups = head.split(':').filter(Boolean)
  const last = tail?.split(':').filter(Boolean) ?? []
  const zeros = tail === undefined ? 0 : 8 - groups.length - last.length
  return [...groups, ...Array<string>(zeros).fill('0'), ...last].slice(0, 4).map(withoutZeros).join(':')
}

const withoutZeros = (group: string) => group.replace(/^0+(?=.)/, '')

function familyOf(address: string): 'ipv4' | 'ipv6' {
  return isIPv6(address) ? 'ipv6' : 'ipv4'
}
