import type { ProofQuery } from 'livepeer-confluence-client/generated'
import { formatTime } from '../../output/amounts.ts'

/** Why an account without a leaf has nothing to claim: it may have received the migration of another. */
export function withoutLeaf(id: string, received: ProofQuery['received']): string {
  const [first] = received ?? []
  if (!first) return `${id} has no leaf in the snapshot: it has nothing to claim`
  const when = formatTime(first.blockTimestamp)
  return `${id} has nothing to claim: on Arbitrum One it received the migration of ${first.l1Address} (${when} UTC, ${first.transactionHash})`
}
