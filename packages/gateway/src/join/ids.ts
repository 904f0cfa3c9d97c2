import type { Chain } from '@confluence/protocol/chains'

/** The id of a row of which both chains can have one: the same nowhere else. */
export function idOn(chain: Chain, id: string): string {
  return `${chain}-${id}`
}

/** The chain and the subgraph's id that such an id is made of; without a chain where it names none. */
export function partsOf(id: string): { chain: Chain | undefined; id: string } {
  const [, chain, rest = id] = /^(l1|l2)-(.*)$/i.exec(id) ?? []
  return { chain: chain?.toLowerCase() as Chain | undefined, id: rest }
}

/** The log index at the end of the id of a log's record in a subgraph: 4 little-endian bytes. */
export function logIndexIn(id: string): number {
  return Buffer.from(id.slice(-8), 'hex').readUInt32LE()
}
