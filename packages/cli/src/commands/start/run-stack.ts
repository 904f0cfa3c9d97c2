import { createGateway } from '@confluence/gateway/gateway'
import {
  type ChainHealth,
  type RecordingReport,
  starting,
  unreachable,
} from '@confluence/gateway/health/chain-health'
import type { Trouble } from '@confluence/gateway/warnings'
import { fetchFault } from '@confluence/protocol/lib/fetch-fault'
import { poll } from '@confluence/protocol/lib/poll'
import type { RecordingProgress } from '@confluence/recording/recorder/progress'
import type { Chain } from '@confluence/recording/recording'
import type { Sources } from '@confluence/stack/chain-sources/sources'
import type { StackChain } from '@confluence/stack/chain-stack'
import { chainProfiles } from '@confluence/stack/networks/chain-profiles'
import { createLogger } from '@confluence/stack/processes/logger'
import { type Stack, startStack } from '@confluence/stack/stack'
import type { Logger } from 'pino'
import { aborted, type Stopping } from '../../console/lifecycle.ts'
import { reportOf } from '../../output/recording.ts'
import { createSyncDisplay } from '../../output/sync-display.ts'
import { calibrateOnce } from './calibrate-once.ts'
import { snapshotFor } from './chosen-snapshot.ts'
import { l1BlockOf } from './l1-block-of.ts'
import { migratorsOf } from './migrators.ts'
import { buildDashboard, limitsOf, logsOf, serve, warnWithoutSnapshot } from './serving.ts'
import type { StartConfig } from './start-config.ts'

/** Runs graph-node, PostgreSQL and the gateway until they are stopped. */
export async function runStack(
  config: StartConfig,
  sources: Sources,
  { signal, onForce }: Stopping,
): Promise<void> {
  const snapshot = await snapshotFor(config)
  const display = createSyncDisplay()
  let stack: Stack | undefined
  const recording: Partial<Record<Chain, RecordingProgress>> = {}
  const notCalibrated: Trouble[] = []
  let log: Logger | undefined
  const gateway = createGateway({
    upstream: (chain) => stack?.[chain].queryUrl,
    health: (chain) => chainHealth(stack?.[chain], recording[chain], chain === 'l1' ? notCalibrated : []),
    ...migratorsOf(sources),
    l1BlockOf: l1BlockOf(sources, signal),
    log: () => log,
    limits: limitsOf(config),
  })
  const ended = new AbortController()
  const announce = async () => {
    const healthy = async () => (await gateway.app.request('/healthz')).ok
    const settings = { interval: 250, timeout: Number.POSITIVE_INFINITY, signal: ended.signal }
    if (await poll(healthy, settings)) {
      display.line(`both chains are synced: open ${server.url}/ in a browser; Ctrl-C stops`)
    }
  }
  // The port is taken first: if it is busy, that shows before anything heavy starts.
  const server = await serve(config, gateway)
  signal.addEventListener('abort', () => display.line('stopping'))
  onForce(() => process.exit(130))
  void buildDashboard(display.line, signal)
  try {
    stack = await startStack({
      sources,
      dataDirectory: config.dataDirectory,
      signal,
      report(event) {
        if (event.kind === 'recording') recording[event.chain] = event.progress
        if (display.report(event)) void announce()
      },
    })
    log = createLogger(logsOf(config), 'gateway')
    gateway.begin(snapshot)
    warnWithoutSnapshot(snapshot, display.line)
    display.line(`${server.url}/graphql answers GraphQL queries while indexing`)
    if ('endpoints' in sources) {
      const calibrating = { stack, sources, snapshot, signal: ended.signal, say: display.line }
      void calibrateOnce(calibrating).catch((error: Error) => {
        if (ended.signal.aborted) return
        const message = `the stake of orchestrators stays null: ${error.message}`
        notCalibrated.push({ code: 'NOT_EXACT', message })
        display.line(`${chainProfiles.l1.title}: ${message}`)
      })
    }
    await Promise.race([aborted(signal), stack.ended])
  } catch (error) {
    // A start that is called off fails.
    if (!signal.aborted) throw error
  } finally {
    ended.abort()
    display.close()
    await server.close()
    await gateway.stop()
    await stack?.stop()
  }
}

/** The health of a chain that this stack indexes, for /healthz. */
async function chainHealth(
  chain: StackChain | undefined,
  progress: RecordingProgress | undefined,
  known: readonly Trouble[],
): Promise<ChainHealth> {
  const recording = progress ? reportOf(progress) : null
  if (!chain) return recording ? beingRecorded(recording) : starting
  try {
    const { synced, block = null, head, fault = null, lagging } = await chain.progress()
    const troubles: Trouble[] = []
    if (fault) troubles.push({ code: 'INDEXING_ERROR', message: fault })
    if (lagging) troubles.push({ code: 'LAGGING', message: lagging })
    troubles.push(...known)
    const error = fault ?? (synced ? null : (lagging ?? null))
    return { synced, block, head, error, recording, troubles }
  } catch (error) {
    return unreachable(`graph-node does not answer: ${fetchFault(error)}`, { ...starting, recording })
  }
}

/** A chain that has nothing to index yet. */
function beingRecorded(recording: RecordingReport): ChainHealth {
  const { fault, target } = recording
  return {
    ...starting,
    head: target,
    error: fault ?? 'it is being recorded',
    recording,
    troubles: fault === null ? [] : [{ code: 'LAGGING', message: fault }],
  }
}
