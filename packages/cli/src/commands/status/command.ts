import { endpointName, shownUrl } from '@confluence/protocol/endpoint-name'
import { chainProfiles, chains } from '@confluence/stack/networks/chain-profiles'
import type { Command } from 'commander'
import type { GatewayHealth, HealthWarning, RecordingHealth } from 'livepeer-confluence-client'
import { ConfluenceError } from 'livepeer-confluence-client/errors'
import type { ChainMetaFieldsFragment } from 'livepeer-confluence-client/generated'
import { NotReadyError } from '../../console/exit-codes.ts'
import { type AskOptions, askCommand, clientOf, type GatewayOptions } from '../../console/options.ts'
import { formatCount, formatTime } from '../../output/amounts.ts'
import { printOne } from '../../output/print.ts'
import { describeRecording } from '../../output/recording.ts'
import type { Style } from '../../output/style.ts'
import { formatTable } from '../../output/table.ts'

interface ChainStatus {
  chain: 'L1' | 'L2'
  synced: boolean
  block: number | null
  head: number | null
  lag: number | null
  /** Unix seconds of the block that queries are answered at; null while none are. */
  timestamp: string | null
  error: string | null
  warnings: readonly HealthWarning[]
  /** How far the chain is recorded; null where it is not recorded there. */
  recording: RecordingHealth | null
}

/** `confluence status`: how far both chains are indexed; exit code 3 unless both are synced and nothing asks for action. */
export function statusCommand(): Command {
  return askCommand(
    'status',
    'Show how far both chains are indexed. Exit code 3 unless both are synced, without errors and without warnings that ask for action.',
  ).action(run)
}

async function run({ url, ...output }: AskOptions): Promise<void> {
  const health = await clientOf({ url }).health()
  const meta = await answeredBlocks({ url })
  const status = chains.map((chain) => statusOf(chain, health, meta?.[chain]))
  const synced = status.every((chain) => chain.synced && chain.error === null)
  printOne({ url: shownUrl(url), status: health.status, synced, chains: status }, output, (style) => [
    describe(status, style),
    ...status.flatMap(({ chain, recording }) =>
      recording ? [`${titleOf(chain)} ${describeRecording(recording)}`] : [],
    ),
    ...status.flatMap(({ warnings }) =>
      warnings.map(({ code, message }) => `${style.yellow(code)}: ${message}`),
    ),
  ])
  if (!synced) throw new NotReadyError(`${endpointName(url)} is not synced: ${faultOf(status)}`)
  if (health.status === 'degraded')
    throw new NotReadyError(`${endpointName(url)} is degraded: ${codesOf(status)}`)
}

async function answeredBlocks(options: GatewayOptions) {
  try {
    return (await clientOf(options).meta())._meta
  } catch (error) {
    // Health has the reason.
    if (error instanceof ConfluenceError) return undefined
    throw error
  }
}

function statusOf(
  chain: 'l1' | 'l2',
  health: GatewayHealth,
  meta: ChainMetaFieldsFragment | null | undefined,
): ChainStatus {
  const { synced, block, head, error, warnings, recording } = health[chain]
  return {
    chain: chain === 'l1' ? 'L1' : 'L2',
    synced,
    block,
    head,
    lag: block === null || head === null ? null : Math.max(head - block, 0),
    timestamp: meta?.block.timestamp ?? null,
    error,
    warnings,
    recording,
  }
}

function describe(status: readonly ChainStatus[], style: Style): string {
  const figure = (count: number | null) => (count === null ? null : formatCount(count))
  return formatTable(
    status,
    [
      { title: 'CHAIN', value: ({ chain }) => titleOf(chain) },
      {
        title: 'STATE',
        value: ({ synced, error }) => (error ? 'failing' : synced ? 'synced' : 'indexing'),
        paint: (style, cell) =>
          cell.startsWith('synced')
            ? style.green(cell)
            : cell.startsWith('f')
              ? style.red(cell)
              : style.yellow(cell),
      },
      { title: 'BLOCK', value: ({ block }) => figure(block), align: 'right' },
      { title: 'HEAD', value: ({ head }) => figure(head), align: 'right' },
      { title: 'LAG', value: ({ lag }) => figure(lag), align: 'right' },
      { title: 'ANSWERS AS OF (UTC)', value: ({ timestamp }) => formatTime(timestamp) },
    ],
    style,
  )
}

function codesOf(status: readonly ChainStatus[]): string {
  return status
    .flatMap((chain) => chain.warnings.map(({ code }) => `${titleOf(chain.chain)} has ${code}`))
    .join('; ')
}

function faultOf(status: readonly ChainStatus[]): string {
  return status
    .filter(({ synced, error }) => !synced || error)
    .map(
      ({ chain, block, head, error }) =>
        `${titleOf(chain)}: ${error ?? `at block ${block} of ${head ?? '?'}`}`,
    )
    .join('; ')
}

function titleOf(chain: ChainStatus['chain']): string {
  return chainProfiles[chain === 'L1' ? 'l1' : 'l2'].title
}
