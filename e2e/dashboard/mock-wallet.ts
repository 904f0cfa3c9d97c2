import type { Page } from 'playwright-core'

const ARBITRUM_ONE = 42_161

export interface MockOptions {
  /** The accounts that its owner lets the page see. */
  accounts: string[]
  /** What an RPC endpoint behind the wallet answers. */
  rpcUrl: string
  /** The chain that it is on. */
  chainId?: number
  /** The hash of what is sent. */
  transaction?: string
  /** Faults by method, as wallets throw them; and answers in place of the chain's. */
  faults?: Record<string, { code: number; message: string }>
  answers?: Record<string, unknown>
}

export interface MockWallet {
  /** Every request in turn, but for those that only read the chain. */
  readonly asked: string[]
  /** What it was given to send. */
  readonly sent: { from: string; to: string; data: string; value?: string }[]
}

/**
 * Puts a wallet into a page before it loads: it announces itself by EIP-6963 and answers by EIP-1193. Its owner is played by
 * the options; what it reads of the chain comes from an RPC endpoint.
 */
export async function installWallet(page: Page, options: MockOptions): Promise<MockWallet> {
  const { accounts, rpcUrl, transaction, faults = {}, answers = {} } = options
  let { chainId = ARBITRUM_ONE } = options
  const wallet: MockWallet = { asked: [], sent: [] }

  async function answer(method: string, params: unknown[]): Promise<unknown> {
    if (method in answers) return answers[method]
    switch (method) {
      case 'eth_requestAccounts':
        return accounts
      case 'eth_chainId':
        return `0x${chainId.toString(16)}`
      case 'wallet_switchEthereumChain':
        chainId = Number((params[0] as { chainId: string }).chainId)
        return null
      case 'eth_call':
        return '0x'
      case 'eth_sendTransaction':
        wallet.sent.push(params[0] as MockWallet['sent'][number])
        return transaction
      default:
        return rpc(rpcUrl, method, params)
    }
  }

  await page.exposeFunction('askMockWallet', async (method: string, params: unknown[] = []) => {
    if (/^(wallet_|eth_requestAccounts|eth_sendTransaction)/.test(method)) wallet.asked.push(method)
    return faults[method] ? { error: faults[method] } : { result: await answer(method, params) }
  })
  await page.addInitScript(announce)
  return wallet
}

/** Runs in the page. */
function announce(): void {
  type Answer = { result: unknown } | { error: { code: number; message: string } }
  type Ask = (method: string, params?: unknown) => Promise<Answer>
  const provider = {
    async request({ method, params }: { method: string; params?: unknown }) {
      const answer = await (globalThis as never as { askMockWallet: Ask }).askMockWallet(method, params)
      if ('error' in answer) throw Object.assign(new Error(answer.error.message), answer.error)
      return answer.result
    },
  }
  const info = {
    uuid: 'a7c0a3c5-0b8e-4f0e-9d55-0f2d9a1b7c11',
    name: 'Test Wallet',
    icon: '',
    rdns: 'test.wallet',
  }
  const tell = () =>
    dispatchEvent(new CustomEvent('eip6963:announceProvider', { detail: Object.freeze({ info, provider }) }))
  addEventListener('eip6963:requestProvider', tell)
  tell()
}

async function rpc(url: string, method: string, params: unknown[]): Promise<unknown> {
  const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method, params })
  const answer = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
  return ((await answer.json()) as { result: unknown }).result
}
