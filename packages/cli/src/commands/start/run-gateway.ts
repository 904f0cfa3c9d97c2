import { createGateway } from '@confluence/gateway/gateway'
import { fixedPace, hostedPace } from '@confluence/gateway/mirror/poll-interval'
import type { Chain } from '@confluence/protocol/chains'
import { createLogger } from '@confluence/stack/processes/logger'
import { aborted, type Stopping } from '../../console/lifecycle.ts'
import { snapshotFor } from './chosen-snapshot.ts'
import { l1BlockOf } from './l1-block-of.ts'
import { migratorsOf } from './migrators.ts'
import { remoteChain } from './remote-chain.ts'
import { buildDashboard, limitsOf, logsOf, serve, warnWithoutSnapshot } from './serving.ts'
import type { RemoteChains, StartConfig } from './start-config.ts'

/** Runs the gateway alone, in front of subgraphs that run elsewhere, until it is stopped. */
export async function runGateway(
  config: StartConfig,
  { l1, l2 }: RemoteChains,
  { signal }: Stopping,
): Promise<void> {
  const snapshot = await snapshotFor(config)
  const log = createLogger(logsOf(config), 'gateway')
  const health = { l1: remoteChain('l1', l1, signal), l2: remoteChain('l2', l2, signal) }
  const gateway = createGateway({
    upstream: (chain) => (chain === 'l1' ? l1 : l2).subgraph,
    health: (chain, indexed) => health[chain](chain, indexed),
    pace: paceOf(config),
    ...migratorsOf(config.sources),
    l1BlockOf: l1BlockOf(config.sources, signal),
    log: () => log,
    limits: limitsOf(config),
  })
  const server = await serve(config, gateway)
  gateway.begin(snapshot)
  warnWithoutSnapshot(snapshot, console.log)
  void buildDashboard(console.log, signal)
  console.log(`${server.url} is in front of both subgraphs; Ctrl-C stops`)
  await aborted(signal)
  await server.close()
  await gateway.stop()
}

/** How often to ask the subgraphs: as often as --poll-interval says, else as new blocks come. */
function paceOf({ pollInterval }: StartConfig) {
  const pace = (chain: Chain) =>
    pollInterval === undefined ? hostedPace(chain) : fixedPace(pollInterval * 1000, 60_000)
  return { l1: pace('l1'), l2: pace('l2') }
}
