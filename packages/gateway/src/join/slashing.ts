import type { Chain } from '@confluence/protocol/chains'
import {
  answersByFirstProposal,
  answersBySecondProposal,
  firstProposalPenalty,
  type Slash,
  type SlashableLock,
  secondProposalPenalty,
  slashPenalty,
} from '@confluence/protocol/slashing'
import type { ChainMirror } from '../mirror/chain-mirror.ts'
import { pendingIn } from './account.ts'
import type { Join } from './join.ts'
import { type ChainLock, isOpen, locksAbout, migrationOfLock } from './locks.ts'

/** What a slash takes by a proposal, in wei of LPT; null where events do not determine it. */
export interface ProposedSlash {
  lockCount: number
  lockPenalty: bigint | null
  total: bigint | null
}

export interface LockSlash {
  lock: ChainLock
  firstProposal: bigint | null
  secondProposal: bigint | null
}

/** What a slash takes, in wei of LPT; null where events do not determine it. */
export interface SlashingOutcome extends Slash {
  chain: Chain
  stake: bigint | null
  /** As the contract is. */
  penalty: bigint | null
  firstProposal: ProposedSlash
  secondProposal: ProposedSlash
  /** Those that answer by one of the proposals, largest first. */
  answering: readonly LockSlash[]
}

/** First BondingManager that claims the earnings of the slashed account before it takes the penalty. */
const CLAIMS_FIRST = 7

/** Null for an address that the chain does not know. Throws the API's error where the chain does not answer. */
export function slashingOn(join: Join, chain: Chain, slash: Slash): SlashingOutcome | null {
  const mirror = join.chain(chain)
  const { orchestrator, rate } = slash
  if (!mirror.delegators.has(orchestrator) && !mirror.orchestrators.has(orchestrator)) return null
  const stake = slashableStake(chain, mirror, orchestrator)
  const penalty = slashPenalty(stake, rate)
  const open = locksAbout(join, chain, orchestrator).filter(
    (lock) => isOpen(lock) && !migrationOfLock(join, lock),
  )
  const proposal = (
    answers: (lock: SlashableLock, slash: Slash) => boolean,
    penaltyOf: (lock: SlashableLock, slash: Slash) => bigint | null,
  ): ProposedSlash => {
    const locks = open.filter((lock) => answers(lock, slash))
    const lockPenalty = sum(locks.map((lock) => penaltyOf(lock, slash)))
    return { lockCount: locks.length, lockPenalty, total: sum([penalty, lockPenalty]) }
  }
  return {
    ...slash,
    chain,
    stake,
    penalty,
    firstProposal: proposal(answersByFirstProposal, firstProposalPenalty),
    secondProposal: proposal(answersBySecondProposal, secondProposalPenalty),
    answering: open
      .filter((lock) => answersByFirstProposal(lock, slash) || answersBySecondProposal(lock, slash))
      .sort(largestFirst)
      .map((lock) => ({
        lock,
        firstProposal: firstProposalPenalty(lock, slash),
        secondProposal: secondProposalPenalty(lock, slash),
      })),
  }
}

/** What BondingManager.slashTranscoder takes its share of. */
function slashableStake(chain: Chain, mirror: ChainMirror, id: string): bigint | null {
  const account = mirror.delegators.get(id)
  if (!account) return 0n
  // An unknown implementation, 0, is taken to follow all rules.
  const version = mirror.protocol?.bondingManagerVersion || Number.POSITIVE_INFINITY
  return chain === 'l2' && version >= CLAIMS_FIRST ? pendingIn(mirror, account).stake : account.bondedAmount
}

/** Null where a part is. */
function sum(parts: readonly (bigint | null)[]): bigint | null {
  return parts.reduce((total, part) => (total === null || part === null ? null : total + part), 0n)
}

/** What events do not determine comes last; ties by id. */
function largestFirst(a: ChainLock, b: ChainLock): number {
  const [left, right] = [a.amount ?? -1n, b.amount ?? -1n]
  if (left !== right) return left > right ? -1 : 1
  return a.id < b.id ? -1 : 1
}
