// Ids of the subgraphs' entities (src/entities/ids.ts), as lower-case hex. Their twins have the same vectors.

/** Record of an event: the transaction's hash, then the position of the log in its block. */
export const logId = concatI32

/** EarningsPool of an orchestrator: its address, then the round. */
export const earningsPoolId = concatI32

/** UnbondingLock of a delegator: its address, then the lock's id. */
export const unbondingLockId = concatI32

/** graph-ts's concatI32: the number follows as 4 little-endian bytes. */
function concatI32(bytes: string, number: number): string {
  const suffix = Buffer.alloc(4)
  suffix.writeInt32LE(number)
  return `${bytes}${suffix.toString('hex')}`
}
