import { pending } from '@confluence/protocol/pending'
import type { ChainMirror } from '../mirror/chain-mirror.ts'
import type { DelegatorRow } from '../mirror/rows.ts'

/** What an account has pending on a chain, in wei; null where events do not tell it exactly. */
export interface PendingAmounts {
  stake: bigint | null
  fees: bigint | null
}

const UNKNOWN: PendingAmounts = { stake: null, fees: null }

export function pendingOf(mirror: ChainMirror, row: DelegatorRow): PendingAmounts {
  const { protocol, orchestrators, factors } = mirror
  const { bondedAmount } = row
  if (!protocol || protocol.exactSinceRound === null || bondedAmount === null) return UNKNOWN
  const account = {
    ...row,
    bondedAmount,
    delegate: (row.delegate && orchestrators.get(row.delegate)) || null,
    startPool: (row.startPool && factors.get(row.startPool)) || null,
    isOwnDelegate: row.delegate === row.id,
  }
  return pending(account, protocol.currentRound)
}
