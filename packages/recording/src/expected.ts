// Where every migration ended, told from both chains. Amounts are wei as decimal strings, times unix seconds.

/** The outcome of a recording. */
export interface Expected {
  /** Every address that the L1 BondingManager knew. */
  delegators: Record<string, ExpectedDelegator>
  /** One per ticket. */
  unbondingLocks: ExpectedLocks[]
  senders: Record<string, ExpectedSender>
}

export interface ExpectedDelegator {
  state: 'NOT_MIGRATED' | 'INITIATED' | 'FINALIZED' | 'CLAIMED'
  initiations: (OnL1 & DelegatorTicket)[]
  finalized: (OnL2 & DelegatorTicket) | null
  /** The claim against the snapshot. */
  claimed: (OnL2 & { delegate: string; stake: string; fees: string }) | null
}

export interface ExpectedLocks extends OnL1 {
  state: 'INITIATED' | 'FINALIZED'
  seqNo: string
  l1Addr: string
  l2Addr: string
  total: string
  unbondingLockIds: string[]
  delegate: string
  finalized: OnL2 | null
}

export interface ExpectedSender {
  state: 'INITIATED' | 'FINALIZED'
  initiations: (OnL1 & SenderTicket)[]
  finalized: (OnL2 & SenderTicket) | null
}

interface OnL1 {
  l1Block: number
  timestamp: number
  tx: string
}

interface OnL2 {
  l2Block: number
  timestamp: number
  tx: string
}

interface DelegatorTicket {
  seqNo: string
  l2Addr: string
  stake: string
  delegatedStake: string
  fees: string
  delegate: string
}

interface SenderTicket {
  seqNo: string
  l2Addr: string
  deposit: string
  reserve: string
}
