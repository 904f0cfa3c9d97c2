import { type Child, type ChildOptions, startChild } from './child-process.ts'
import { startGuardian } from './guardian.ts'
import { serverMark } from './orphans.ts'

export type ServerOptions = Omit<ChildOptions, 'guardian' | 'mark'> & {
  /** Whether the other servers use this one, so that it is stopped after them. */
  foundation?: boolean
  onExit?: ((how: string) => void) | undefined
}

/** Starts the servers of a stack, and makes sure that all of them end with it. */
export interface Supervisor {
  /** Starts a server. Its `onExit` is called if it exits unexpectedly. Throws if `stop` was called already. */
  start(options: ServerOptions): Promise<Child>
  /** Stops all servers, the foundation last. `force` kills them, also in a stop under way. */
  stop(force?: boolean): Promise<void>
}

/**
 * `directory` is the stack's data directory. `onExit` is called for a server that exits unexpectedly and has no
 * `onExit` of its own.
 */
export async function createSupervisor(
  directory: string,
  onExit: (child: Child, how: string) => void,
): Promise<Supervisor> {
  const guardian = await startGuardian(directory)
  const mark = await serverMark(directory)
  const children: Child[] = []
  const foundations: Child[] = []
  let stopping: Promise<void> | undefined

  async function stopAll(): Promise<void> {
    for (const group of [children, foundations]) await Promise.all(group.map((child) => child.stop()))
    await guardian.close()
  }

  return {
    async start({ onExit: onOwnExit, foundation = false, ...options }) {
      if (stopping) throw new Error(`${options.title} is not started: everything is being stopped`)
      const child = await startChild({ ...options, guardian, mark })
      const group = foundation ? foundations : children
      group.push(child)
      child.exited.then((how) => {
        if (child.stopping) return
        if (onOwnExit) onOwnExit(how)
        else onExit(child, how)
      })
      // It may have come up while the others were being stopped.
      if (stopping) await child.stop(true)
      return child
    },
    async stop(force = false) {
      const all = [...children, ...foundations]
      stopping ??= stopAll()
      if (force) await Promise.all(all.map((child) => child.stop(true)))
      await stopping
    },
  }
}
