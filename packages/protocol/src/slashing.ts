/** A slash amount is a share in parts per 10^6, as BondingManager.slashTranscoder takes it. */
export const SLASH_PARTS = 1_000_000n

/** A slash that could happen. */
export interface Slash {
  /** The slashed account. */
  orchestrator: string
  round: bigint
  /** Parts per 10^6. */
  rate: bigint
}

/** An open unbonding lock. Amounts in wei of LPT. */
export interface SlashableLock {
  delegator: string
  /** At its creation. */
  delegate: string
  /** Null where events do not determine it. */
  amount: bigint | null
  /** What slashes so far would have taken from it by the second proposal. */
  slashExposure: bigint
  /** The first round whose slashes it answers for by the second proposal. */
  exposedFromRound: bigint
  withdrawRound: bigint
}

/** Of an amount that is not known it cannot be said what a slash takes. */
export function slashPenalty(amount: bigint | null, rate: bigint): bigint | null {
  return amount === null ? null : (amount * rate) / SLASH_PARTS
}

/**
 * Whether a lock answers for a slash by the first proposal discussed with LIP-8: the percentage is remembered per orchestrator
 * (slashedPercAmount) and applied to each lock of its own when that is withdrawn or rebonded, however old it is.
 */
export function answersByFirstProposal(lock: SlashableLock, { orchestrator }: Slash): boolean {
  return lock.delegator === orchestrator
}

/** The percentage of the last slash is applied to the whole lock: an earlier one that is still remembered is replaced. */
export function firstProposalPenalty(lock: SlashableLock, slash: Slash): bigint | null {
  return answersByFirstProposal(lock, slash) ? slashPenalty(lock.amount, slash.rate) : 0n
}

/**
 * The same by the second proposal: a lock answers for its delegate at creation, whoever owns it, in the rounds from its creation
 * to the one before it can be withdrawn.
 */
export function answersBySecondProposal(lock: SlashableLock, { orchestrator, round }: Slash): boolean {
  return lock.delegate === orchestrator && round >= lock.exposedFromRound && round < lock.withdrawRound
}

/** Slashes compound: each takes its share of what those before it left. */
export function secondProposalPenalty(lock: SlashableLock, slash: Slash): bigint | null {
  if (!answersBySecondProposal(lock, slash)) return 0n
  return slashPenalty(lock.amount === null ? null : lock.amount - lock.slashExposure, slash.rate)
}

/** The rate of a percentage as people write it, `40`, `40 %` or `0.05%`; undefined unless it is above 0, at most 100 and whole in parts. */
export function readRate(text: string): bigint | undefined {
  const [, whole = '', fraction = ''] = /^(\d{1,3})(?:\.(\d{1,4}))?\s*%?$/.exec(text.trim()) ?? []
  if (!whole) return undefined
  const rate = BigInt(`${whole}${fraction.padEnd(4, '0')}`)
  return rate >= 1n && rate <= SLASH_PARTS ? rate : undefined
}

/** A rate as a percentage: `40 %`, `0.05 %`. */
export function describeRate(rate: bigint | string): string {
  return `${Number(rate) / 10_000} %`
}
