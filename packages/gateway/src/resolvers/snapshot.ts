import { ZERO_ADDRESS } from '@confluence/protocol/address'
import type { Join } from '../join/join.ts'
import { checkClaim } from '../snapshot/claim-check.ts'
import type { Snapshot as Leaves } from '../snapshot/snapshot.ts'
import type { ApiContext } from './context.ts'

/** The loaded leaves, and what L2 says of them. */
export const Snapshot = {
  rootOnChain: (_: Leaves, __: unknown, { join }: ApiContext) => join.chain('l2').snapshotRoot,
  verified: ({ root }: Leaves, _: unknown, { join }: ApiContext) => join.chain('l2').snapshotRoot === root,
  disagreements: (leaves: Leaves, _: unknown, { join }: ApiContext) => disagreements(leaves, join),
}

function disagreements(leaves: Leaves, join: Join) {
  return [...join.chain('l2').migrations.values()]
    .filter(({ kind }) => kind === 'SNAPSHOT')
    .flatMap(({ l1Address, delegate, stake, fees, transactionHash }) => {
      const claim = {
        delegator: l1Address,
        delegate: delegate ?? ZERO_ADDRESS,
        stake: stake ?? 0n,
        fees: fees ?? 0n,
      }
      const message = checkClaim(leaves, claim)
      return message ? [{ delegator: l1Address, transactionHash, message }] : []
    })
}
