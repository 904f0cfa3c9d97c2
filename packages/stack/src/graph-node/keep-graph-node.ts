import { setTimeout as delay } from 'node:timers/promises'
import { UserError } from '@confluence/protocol/lib/user-error'
import { lastFault } from '../processes/log-file.ts'
import { type GraphNode, type GraphNodeOptions, startGraphNode } from './graph-node.ts'

/** How often it may end by itself in a while before that is taken for a failure. */
const RESTARTS = 3
const WHILE = 10 * 60_000
const PAUSE = 1_000

/** A graph-node that is started again if it ends by itself. */
export interface KeptGraphNode {
  /** Where it is, also after it was started again. */
  readonly node: GraphNode
  /** Ends one that does not answer any more, so that it is started again. */
  kick(): void
}

/**
 * Starts graph-node and keeps it running: the other chain is served meanwhile, and it goes on where it stopped. `report`
 * is told when it has to be started again, `fail` when that does not help. Throws UserError if it does not start at all.
 */
export async function keepGraphNode(
  options: Omit<GraphNodeOptions, 'onExit' | 'ports'>,
  report: (text: string) => void,
  fail: (error: Error) => void,
): Promise<KeptGraphNode> {
  const { title, logFile } = options
  let ends: number[] = []
  let node = await startGraphNode({ ...options, onExit })

  function onExit(how: string): void {
    const now = Date.now()
    ends = [...ends.filter((end) => now - end < WHILE), now]
    if (ends.length > RESTARTS) {
      fail(
        new UserError(
          `${title} ${how} again and again: ${lastFault(logFile) ?? 'it said nothing'} (see ${logFile})`,
        ),
      )
      return
    }
    report(`${title} ${how}: starting it again`)
    restart().catch(fail)
  }

  async function restart(): Promise<void> {
    await delay(PAUSE)
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
