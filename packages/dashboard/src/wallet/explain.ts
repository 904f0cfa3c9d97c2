import { checksumAddress } from '@confluence/protocol/address'
import { BaseError } from 'viem'

export type Obstacle =
  | { kind: 'OTHER_ACCOUNT'; account: string | undefined; claimer: string }
  | { kind: 'OTHER_CHAIN' }
  | { kind: 'BLOCK_UNKNOWN'; block: string }
  | { kind: 'FOREIGN_BLOCK'; block: string }
  | { kind: 'WOULD_FAIL'; error: unknown }

/** Why the page did not hand a claim to the wallet. */
export class ClaimNotSent extends Error {
  readonly obstacle: Obstacle

  constructor(obstacle: Obstacle) {
    super(obstacle.kind)
    this.obstacle = obstacle
  }
}

/** Codes of EIP-1193 and of the wallets. */
const REJECTED = 4001
const UNAUTHORIZED = 4100
const CHAIN_UNKNOWN = 4902
const ALREADY_ASKED = -32_002

/** What went wrong in or on the way to a wallet, and what to do. `sent` is the transaction, where it was sent. */
export function explainWalletError(error: unknown, wallet: string, sent: string | undefined): string {
  if (sent) {
    return `The transaction was sent, but ${wallet} does not tell what became of it: ${reasonOf(error)}. Look its hash up in a block explorer.`
  }
  if (error instanceof ClaimNotSent) return `${explainObstacle(error.obstacle, wallet)} Nothing was sent.`
  switch (codeOf(error)) {
    case REJECTED:
      return `You rejected the request in ${wallet}. Nothing was sent.`
    case UNAUTHORIZED:
      return `${wallet} does not let this page use the account: allow it in the wallet, then try again. Nothing was sent.`
    case CHAIN_UNKNOWN:
      return `${wallet} does not know Arbitrum One (chain 42161): add it in the wallet, then try again. Nothing was sent.`
    case ALREADY_ASKED:
      return `${wallet} waits for an answer already: open it and answer there, then try again. Nothing was sent.`
    default:
      return `${wallet} refused: ${reasonOf(error)}. Nothing was sent.`
  }
}

function explainObstacle(obstacle: Obstacle, wallet: string): string {
  switch (obstacle.kind) {
    case 'OTHER_ACCOUNT': {
      const claimer = checksumAddress(obstacle.claimer)
      const connected = obstacle.account
        ? `is connected with ${checksumAddress(obstacle.account)}`
        : 'is connected with no account'
      return `${wallet} ${connected}. Only the account itself can claim: choose ${claimer} in the wallet, then try again.`
    }
    case 'OTHER_CHAIN':
      return `${wallet} is still on another chain: choose Arbitrum One in it, then try again.`
    case 'BLOCK_UNKNOWN':
      return `The node of ${wallet} does not have block ${obstacle.block} of Arbitrum One yet, which this page shows: try again in a moment.`
    case 'FOREIGN_BLOCK':
      return `This page shows another chain than the Arbitrum One of ${wallet}: block ${obstacle.block} is another one there. A recording can be looked at, not claimed from.`
    case 'WOULD_FAIL':
      return `The claim would fail now: ${reasonOf(obstacle.error)}.`
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof BaseError && 'code' in error ? error.code : undefined
}

/** The wallet's or the contract's own words, without a full stop. */
function reasonOf(error: unknown): string {
  const text = error instanceof BaseError ? error.details || error.shortMessage : (error as Error)?.message
  return (text || 'it gives no reason').replace(/\.\s*$/, '')
}
