import { ZERO_ADDRESS } from '@confluence/protocol/address'
import { once } from '../join/indexes.ts'
import type { Join } from '../join/join.ts'
import { checkClaim } from '../snapshot/claim-check.ts'

/** The loaded leaves, and what L2 says of them; null when there are none. */
export function snapshotOf(join: Join) {
  const { snapshot } = join
  if (!snapshot) return null
  const { root, leafCount, stake, fees } = snapshot
  const rootOnChain = once(() => join.chain('l2').snapshotRoot)
  return {
    ...{ root, leafCount, stake, fees, rootOnChain },
    verified: () => rootOnChain() === root,
    disagreements: () =>
      [...join.chain('l2').migrations.values()]
        .filter(({ kind }) => kind === 'SNAPSHOT')
        .flatMap(({ l1Address, delegate, stake, fees, transactionHash }) => {
          const claim = {
            delegator: l1Address,
            delegate: delegate ?? ZERO_ADDRESS,
            stake: stake ?? 0n,
            fees: fees ?? 0n,
          }
          const message = checkClaim(snapshot, claim)
          return message ? [{ delegator: l1Address, transactionHash, message }] : []
        }),
  }
}
