import { recorderMetrics } from '@confluence/gateway/metrics/recording'
import type { Recorder } from '@confluence/recording/recorder/recorder'
import type { Chain } from '@confluence/recording/recording'
import { type RpcServer, startRpcServers } from '@confluence/recording/rpc-server'
import { servedStore } from '@confluence/recording/served-store'
import { reportOf } from '../../output/recording.ts'

export interface ListenFlags {
  host: string
  port: number
}

/**
 * Serves recordings while they grow, each as a JSON-RPC node at /l1 or /l2, with /healthz and /metrics. Throws UserError if
 * the port is taken.
 */
export function serveRecorders(
  recorders: Readonly<Partial<Record<Chain, Recorder>>>,
  listen: ListenFlags,
): Promise<RpcServer> {
  const metrics = recorderMetrics()
  const now = (recorder: Recorder | undefined) => ({
    recording: recorder ? reportOf(recorder.progress()) : null,
  })
  const reports = () => ({ l1: now(recorders.l1), l2: now(recorders.l2) })
  const entries = Object.entries(recorders)
  return startRpcServers(
    Object.fromEntries(entries.map(([chain, recorder]) => [chain, servedStore(recorder)])),
    {
      ...listen,
      async page(path) {
        if (path === '/metrics') {
          return { status: 200, type: metrics.contentType, body: await metrics.text(reports()) }
        }
        if (path !== '/healthz') return undefined
        const status = statusOf(entries.map(([, recorder]) => recorder))
        const body = JSON.stringify({ status, ...reports() })
        return { status: status === 'unavailable' ? 503 : 200, type: 'application/json', body }
      },
    },
  )
}

/** `unavailable`: a chain has nothing to be served yet. `degraded`: all is served, but a recording stands still. */
function statusOf(recorders: readonly Recorder[]): 'ok' | 'degraded' | 'unavailable' {
  if (recorders.some(({ recent }) => recent.head === undefined)) return 'unavailable'
  return recorders.some((recorder) => recorder.progress().fault) ? 'degraded' : 'ok'
}
