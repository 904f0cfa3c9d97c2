import {
  l1MigrationCalldata,
  l1MigrationCalls,
  l2CalldataLength,
  ticketValue,
} from '@confluence/protocol/l1-migration'
import { apiError } from '../errors.ts'
import type { L1MigrationResolvers } from '../schema/generated.ts'

const MAX_UINT = 2n ** 256n - 1n
/** r, s and v. */
const SIGNATURE = /^0x([0-9a-f]{130})?$/

export const L1Migration = {
  to: (_, __, { l1Migrator }) => l1Migrator ?? null,
  function: ({ kind }) => l1MigrationCalls[kind],
  l1Address: ({ account }) => account,
  l2Address: ({ account }) => account,
  l2CalldataLength,
  transaction(migration, { signature, ...cost }, { l1Migrator }) {
    for (const [name, wei] of Object.entries(cost)) {
      if (wei < 0n || wei > MAX_UINT) throw apiError('BAD_USER_INPUT', `${name} is ${wei}: give a uint256`)
    }
    if (!SIGNATURE.test(signature)) {
      throw apiError('BAD_USER_INPUT', `${signature} is not a signature: 0x and 130 hex digits`)
    }
    if (!l1Migrator) return null
    const calldata = l1MigrationCalldata(migration, cost, signature)
    return { to: l1Migrator, calldata, value: ticketValue(cost) }
  },
} satisfies L1MigrationResolvers
