import { join } from 'node:path'
import type { Gateway } from '@confluence/gateway/gateway'
import type { ClientLimits } from '@confluence/gateway/http/client-limits'
import { networksOf } from '@confluence/gateway/http/networks'
import { type GatewayServer, serveGateway } from '@confluence/gateway/http/server'
import type { Snapshot } from '@confluence/gateway/snapshot/snapshot'
import { listenFault } from '@confluence/protocol/lib/listen-fault'
import { UserError } from '@confluence/protocol/lib/user-error'
import { ensureDashboard } from '@confluence/stack/build/build-dashboard'
import type { StartConfig } from './start-config.ts'

/** Serves a gateway where `start` was asked to. Throws UserError if it cannot. */
export async function serve(
  { host, port, keepAlive }: StartConfig,
  gateway: Gateway,
): Promise<GatewayServer> {
  try {
    return await serveGateway(gateway.app, { host, port, ...(keepAlive !== undefined && { keepAlive }) })
  } catch (error) {
    // It watches both chains from its making on, and would keep the process alive.
    await gateway.stop()
    const reason = listenFault(error as NodeJS.ErrnoException, host, port)
    throw reason ? new UserError(reason) : error
  }
}

/** What one client may ask of a gateway. */
export function limitsOf({ requestsPerMinute, requestsAtOnce, trusted }: StartConfig): ClientLimits {
  return { perMinute: requestsPerMinute, atOnce: requestsAtOnce, trusted: networksOf(trusted) }
}

/** Builds the dashboard while all else starts, until `signal` ends it; without it there is still the API. */
export async function buildDashboard(report: (line: string) => void, signal: AbortSignal): Promise<void> {
  await ensureDashboard(report, signal).catch((error: Error) => {
    if (!signal.aborted) report(error.message)
  })
}

/** Where the logs are kept. */
export function logsOf({ dataDirectory }: StartConfig): string {
  return join(dataDirectory, 'logs')
}

export function warnWithoutSnapshot(snapshot: Snapshot | undefined, say: (line: string) => void): void {
  if (!snapshot) say('without a snapshot, what accounts can claim is unknown: name one with --snapshot')
}
