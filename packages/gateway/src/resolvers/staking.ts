import { pendingOn } from '../join/account.ts'
import { isOpen, locksOn } from '../join/locks.ts'
import type { StakingResolvers } from '../schema/generated.ts'
import { earningsOf } from './earnings.ts'

export const Staking = {
  pendingStake: ({ chain, account }, _, { join }) => pendingOn(join, chain, account).stake,
  pendingFees: ({ chain, account }, _, { join }) => pendingOn(join, chain, account).fees,
  isOrchestrator: ({ chain, id }, _, { join }) =>
    join.chain(chain).orchestrators.get(id)?.registered ?? false,
  earnings: ({ chain, id }, args, context) => earningsOf(context, chain, id, args),
  unbondingLocks({ chain, id }, { active }, { join }) {
    const locks = locksOn(join, chain, id).toSorted((a, b) => (a.lockId < b.lockId ? -1 : 1))
    return active ? locks.filter(isOpen) : locks
  },
} satisfies StakingResolvers
