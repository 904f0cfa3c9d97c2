/** Names the blocks of both chains that something holds for, by their hashes: what `/graphql?blocks=` takes. */
export function nameBlockPair(l1: string | undefined, l2: string | undefined): string {
  return `${l1 ?? 'none'}-${l2 ?? 'none'}`
}
