import type { Chain } from '@confluence/recording/recording'
import { rpcRequest } from '@confluence/stack/chain-sources/rpc'
import { chainProfiles } from '@confluence/stack/networks/chain-profiles'
import { redactUrl } from '@confluence/stack/processes/log-file'
import { clientOf } from '../../console/options.ts'
import { formatCount } from '../../output/amounts.ts'
import { type Finding, finding } from './finding.ts'

const RANGE = 2_000
const STALE_SECONDS = 600

/** Whether a JSON-RPC endpoint can be indexed from: its chain, its head, its logs and its past. */
export function checkRpc(chain: Chain, url: string): Promise<Finding> {
  const { title, chainId } = chainProfiles[chain]
  return finding(`RPC of ${title}`, async () => {
    const where = redactUrl(url)
    const id = Number(await rpcRequest<string>(url, 'eth_chainId'))
    if (id !== chainId) {
      return { level: 'fail', text: `${where} serves chain ${id}, not ${chainId}: give the URL of ${title}` }
    }
    const head = await rpcRequest<{ number: string; timestamp: string }>(url, 'eth_getBlockByNumber', [
      'latest',
      false,
    ])
    const number = Number(head.number)
    const [fromBlock, toBlock] = [Math.max(number - RANGE + 1, 0), number].map(
      (block) => `0x${block.toString(16)}`,
    )
    // The address has no logs: the test is of the range.
    const filter = { fromBlock, toBlock, address: `0x${'0'.repeat(38)}01` }
    await rpcRequest(url, 'eth_getLogs', [filter])
    const age = Math.round(Date.now() / 1000 - Number(head.timestamp))
    const text = `${where}, head ${formatCount(number)}, logs of ${RANGE} blocks in one request`
    if (age <= STALE_SECONDS) return { level: 'ok', text }
    const hours = (age / 3600).toFixed(1)
    return {
      level: 'warn',
      text: `${text}; its head is ${hours} hours old: it is a recording, or a node that lags`,
    }
  })
}

/** Whether a gateway answers and is synced. It may be missing unless it was named. */
export function checkGateway(url: string, named: boolean): Promise<Finding> {
  return finding('gateway', async () => {
    try {
      const { status, l1, l2 } = await clientOf({ url }).health()
      if (status === 'ok') return { level: 'ok', text: `${url} answers, both chains are synced` }
      const faults = Object.entries({ l1, l2 }).flatMap(([chain, { synced, error }]) =>
        synced && !error ? [] : [`${chain}: ${error ?? 'indexing'}`],
      )
      return {
        level: 'warn',
        text: `${url} answers, but is not synced (${faults.join('; ')}): watch it with confluence status`,
      }
    } catch (error) {
      if (named) throw error
      return { level: 'warn', text: `none at ${url}: \`confluence start\` runs one` }
    }
  })
}
