import { type Address, createClient, custom, type Hash, type Hex, numberToHex, withRetry } from 'viem'
import { waitForTransactionReceipt } from 'viem/actions'
import { ClaimNotSent, explainWalletError } from './explain.ts'
import type { Wallet } from './wallets.ts'

const ARBITRUM_ONE = 42_161
const POLL_INTERVAL = 1_000
/** Milliseconds until a transaction that is in no block is no longer waited for. */
const PATIENCE = 10 * 60_000

export interface ClaimToSend {
  /** The claimer, which alone may send it. */
  from: string
  /** L2Migrator. */
  to: string
  calldata: string
  /** The block of Arbitrum One that the page shows the claim at. */
  block: { number: string; hash: string }
}

/** Where the sending of a claim stands. */
export type Sending =
  | { at: 'connecting' | 'switching' | 'checking' | 'confirming' }
  | { at: 'sent'; hash: string }
  | { at: 'claimed' | 'reverted'; hash: string; block: bigint }
  | { at: 'replaced'; hash: string }
  | { at: 'failed'; message: string; hash?: string }

/**
 * Sends a claim with a wallet and follows it to its receipt, telling each step. The wallet holds the key and asks its owner;
 * nothing is sent by another account than the claimer, to another chain than the one that the page shows, or if it would fail.
 */
export async function* sendClaim({ name, provider }: Wallet, claim: ClaimToSend): AsyncGenerator<Sending> {
  // Whatever its owner is asked is asked once.
  const client = createClient({
    transport: custom(provider, { retryCount: 0 }),
    pollingInterval: POLL_INTERVAL,
  })
  const request = client.request as (args: { method: string; params?: unknown }) => Promise<unknown>
  let sent: Hash | undefined
  try {
    yield { at: 'connecting' }
    const accounts = (await request({ method: 'eth_requestAccounts' })) as Address[]
    const from = accounts.find((account) => account.toLowerCase() === claim.from)
    if (!from) throw new ClaimNotSent({ kind: 'OTHER_ACCOUNT', account: accounts[0], claimer: claim.from })

    const onArbitrum = async () => Number(await request({ method: 'eth_chainId' })) === ARBITRUM_ONE
    if (!(await onArbitrum())) {
      yield { at: 'switching' }
      const chainId = numberToHex(ARBITRUM_ONE)
      await request({ method: 'wallet_switchEthereumChain', params: [{ chainId }] })
      if (!(await onArbitrum())) throw new ClaimNotSent({ kind: 'OTHER_CHAIN' })
    }

    yield { at: 'checking' }
    await assertSameChain(request, claim.block)
    const transaction = { from, to: claim.to, data: claim.calldata as Hex }
    await request({ method: 'eth_call', params: [transaction, 'latest'] }).catch((error) => {
      throw new ClaimNotSent({ kind: 'WOULD_FAIL', error })
    })

    yield { at: 'confirming' }
    sent = (await request({ method: 'eth_sendTransaction', params: [transaction] })) as Hash
    yield { at: 'sent', hash: sent }
    let hash = sent
    let isClaim = true
    const { status, blockNumber } = await waitForTransactionReceipt(client, {
      hash,
      timeout: PATIENCE,
      // The owner may have sped it up in the wallet, or cancelled it.
      onReplaced({ reason, transaction }) {
        hash = transaction.hash
        isClaim = reason === 'repriced'
      },
    })
    if (!isClaim) yield { at: 'replaced', hash }
    else yield { at: status === 'success' ? 'claimed' : 'reverted', hash, block: blockNumber }
  } catch (error) {
    yield { at: 'failed', message: explainWalletError(error, name, sent), ...(sent && { hash: sent }) }
  }
}

/** Wallets name a chain by its id, which a replayed or forked chain has too: the hash of a block tells them apart. */
async function assertSameChain(
  request: (args: { method: string; params?: unknown }) => Promise<unknown>,
  { number, hash }: ClaimToSend['block'],
): Promise<void> {
  const params = [numberToHex(BigInt(number)), false]
  const found = await withRetry(
    async () => {
      const block = (await request({ method: 'eth_getBlockByNumber', params })) as { hash: string } | null
      if (!block) throw new ClaimNotSent({ kind: 'BLOCK_UNKNOWN', block: number })
      return block
    },
    // The wallet's node may be a few blocks behind.
    { delay: POLL_INTERVAL, retryCount: 5, shouldRetry: ({ error }) => error instanceof ClaimNotSent },
  )
  if (found.hash.toLowerCase() !== hash) throw new ClaimNotSent({ kind: 'FOREIGN_BLOCK', block: number })
}
