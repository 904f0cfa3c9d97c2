import { ZERO_ADDRESS } from '@confluence/protocol/address'
import type { Join } from '../join/join.ts'
import type { SnapshotDisagreement, SnapshotResolvers } from '../schema/generated.ts'
import { checkClaim } from '../snapshot/claim-check.ts'
import type { Snapshot as Leaves } from '../snapshot/snapshot.ts'

/** The loaded leaves, and what L2 says of them. */
export const Snapshot = {
  rootOnChain: (_, __, { join }) => join.chain('l2').snapshotRoot,
  verified({ root }, _, { join }) {
    const { snapshotRoot } = join.chain('l2')
    return snapshotRoot === null ? null : snapshotRoot === root
  },
  disagreements: (leaves, _, { join }) => disagreements(leaves, join),
} satisfies SnapshotResolvers

function disagreements(leaves: Leaves, join: Join): SnapshotDisagreement[] {
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
