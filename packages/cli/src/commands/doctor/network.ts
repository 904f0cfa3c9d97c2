import { endpointName } from '@confluence/protocol/endpoint-name'
import { estimateRecording, type Survey, surveyEndpoint } from '@confluence/recording/recorder/survey'
import type { Chain } from '@confluence/recording/recording'
import { rpcRequest } from '@confluence/stack/chain-sources/rpc'
import { chainProfiles } from '@confluence/stack/networks/chain-profiles'
import { type AddressBook, readNetwork } from '@confluence/stack/networks/networks'
import { clientOf } from '../../console/options.ts'
import { formatCount } from '../../output/amounts.ts'
import { formatDuration } from '../../output/pace.ts'
import { type Finding, finding } from './finding.ts'

const STALE_SECONDS = 600
/** Blocks that have logs of the protocol, roughly: they are fetched one by one. */
const BUSY_BLOCKS = { l1: 150_000, l2: 400_000 }
/** Requests of one look at the head. */
const LOOK = 2

/** What a JSON-RPC endpoint allows, and what a first recording from it costs. */
export function checkRpc(chain: Chain, url: string): Promise<Finding> {
  const { title, chainId, network, lookInterval } = chainProfiles[chain]
  return finding(`RPC of ${title}`, async () => {
    const where = endpointName(url)
    const id = Number(await rpcRequest<string>(url, 'eth_chainId'))
    if (id !== chainId) {
      return { level: 'fail', text: `${where} serves chain ${id}, not ${chainId}: give the URL of ${title}` }
    }
    const startBlock = firstBlock(readNetwork(network))
    const survey = await surveyEndpoint(url, startBlock, new AbortController().signal)
    const text = `${where}, head ${formatCount(survey.head)}, ${describeSurvey(survey)}`
    if (!survey.hasHistory) {
      return {
        level: 'fail',
        text: `${text}; it has no logs of block ${startBlock}: name one with all history`,
      }
    }
    if (survey.range === 0) {
      return { level: 'fail', text: `${text}; it refuses logs (${survey.refusal}): name another endpoint` }
    }
    const { requests, seconds } = estimateRecording(survey, startBlock, BUSY_BLOCKS[chain])
    const daily = Math.round(86_400_000 / lookInterval) * LOOK
    const cost =
      `${text}; a first recording takes about ${formatCount(requests)} requests and ` +
      `${formatDuration(seconds)} or more, the head about ${formatCount(daily)} requests a day`
    const age = Math.round(Date.now() / 1000 - survey.headTime)
    if (age <= STALE_SECONDS) return { level: 'ok', text: cost }
    const hours = (age / 3600).toFixed(1)
    return {
      level: 'warn',
      text: `${cost}; its head is ${hours} hours old: it is a recording, or a node that lags`,
    }
  })
}

function describeSurvey({ range, refusal, batch, blockReceipts, latency }: Survey): string {
  return [
    `logs of ${formatCount(range)} blocks${refusal ? '' : ' or more'} per request`,
    batch > 1 ? `batches of ${batch}${batch === 100 ? ' or more' : ''}` : 'no batches',
    `${blockReceipts ? '' : 'no '}receipts of blocks`,
    `${Math.round(latency)} ms`,
  ].join(', ')
}

function firstBlock(book: AddressBook): number {
  return Math.min(...Object.values(book).flatMap((entry) => Number(entry?.startBlock ?? Number.NaN) || []))
}

/** Whether a gateway answers and is synced. It may be missing unless it was named. */
export function checkGateway(url: string, named: boolean): Promise<Finding> {
  return finding('gateway', async () => {
    try {
      const { status, l1, l2 } = await clientOf({ url }).health()
      if (status === 'ok')
        return { level: 'ok', text: `${endpointName(url)} answers, both chains are synced` }
      const faults = Object.entries({ l1, l2 }).flatMap(([chain, { synced, error }]) =>
        synced && !error ? [] : [`${chain}: ${error ?? 'indexing'}`],
      )
      return {
        level: 'warn',
        text: `${endpointName(url)} answers, but is not synced (${faults.join('; ')}): watch it with confluence status`,
      }
    } catch (error) {
      if (named) throw error
      return { level: 'warn', text: `none at ${endpointName(url)}: \`confluence start\` runs one` }
    }
  })
}
