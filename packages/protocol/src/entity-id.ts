/**
 * Id of an entity that belongs to an address and is numbered: the address, then the number as 4 little-endian bytes
 * (graph-ts concatI32). Lower-case hex.
 */
export function numberedId(address: string, number: number): string {
  const bytes = Buffer.alloc(4)
  bytes.writeInt32LE(number)
  return `${address}${bytes.toString('hex')}`
}

/** EarningsPool of an orchestrator in a round. */
export const earningsPoolId = numberedId

/** UnbondingLock of a delegator. */
export const unbondingLockId = numberedId
