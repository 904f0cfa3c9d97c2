import { setTimeout as delay } from 'node:timers/promises'
import { serverFault } from '../processes/ready.ts'
import { type GraphNode, type GraphNodeOptions, startGraphNode } from './graph-node.ts'
import { openToOthers } from './loopback.ts'

/** How often it may exit unexpectedly within WHILE until that counts as a failure. */
const RESTARTS = 3
const WHILE = 10 * 60_000
const PAUSE = 1_000

/** A graph-node that is restarted if it exits unexpectedly. */
export interface KeptGraphNode {
  /** Where it is, also after it was started again. */
  readonly node: GraphNode
  /** Ends a graph-node that no longer answers, so that it is restarted. */
  kick(): void
}

/**
 * Starts graph-node and keeps it running: after a restart it resumes, and the other chain is served meanwhile. Calls
 * `report` at each restart and `fail` when that does not help. Throws UserError if it does not start at all.
 */
export async function keepGraphNode(
  options: Omit<GraphNodeOptions, 'onExit' | 'ports'> & { signal: AbortSignal },
  report: (text: string) => void,
  fail: (error: Error) => void,
): Promise<KeptGraphNode> {
  const { title } = options
  let ends: number[] = []
  let node = await startGraphNode({ ...options, onExit })
  if (openToOthers(node.ports)) {
    report(
      `other machines can reach the ports of ${title}, admin port included: keep a firewall in front of it`,
    )
  }

  function onExit(how: string): void {
    const now = Date.now()
    ends = [...ends.filter((end) => now - end < WHILE), now]
    if (ends.length > RESTARTS) {
      fail(serverFault(options, `${how} again and again`))
      return
    }
    report(`${title} ${how}: starting it again`)
    restart().catch(fail)
  }

  async function restart(): Promise<void> {
    await delay(PAUSE)
    if (options.signal.aborted) return
    node = await startGraphNode({ ...options, ports: node.ports, onExit })
    report(`${title} is back`)
  }

  return {
    get node() {
      return node
    },
    kick() {
      try {
        process.kill(node.process.pid, 'SIGKILL')
      } catch {
        // It has ended already, and is being started again.
      }
    },
  }
}
