import { type Child, type ChildOptions, startChild } from './child-process.ts'
import { startGuardian } from './guardian.ts'

export type ServerOptions = Omit<ChildOptions, 'guardian'> & { onExit?: ((how: string) => void) | undefined }

/** Starts the servers of a stack, and sees to it that all of them end with it. */
export interface Supervisor {
  /** Starts a server. `onExit` is told if it ends although nobody stopped it. Throws if `stop` was called already. */
  start(options: ServerOptions): Promise<Child>
  /** Stops all servers, the last one started first. `force` kills them, also in a stop under way. */
  stop(force?: boolean): Promise<void>
}

/** `label` names the stack in the list of processes. `onExit` is told of servers that ended although nobody stopped them and none else is told. */
export async function createSupervisor(
  label: string,
  onExit: (child: Child, how: string) => void,
): Promise<Supervisor> {
  const guardian = await startGuardian(label)
  const children: Child[] = []
  let stopping: Promise<void> | undefined

  async function stopAll(): Promise<void> {
    for (let child = children.pop(); child; child = children.pop()) await child.stop()
    await guardian.close()
  }

  return {
    async start({ onExit: onOwnExit, ...options }) {
      if (stopping) throw new Error(`${options.title} is not started: everything is being stopped`)
      const child = await startChild({ ...options, guardian })
      children.push(child)
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
      const all = [...children]
      stopping ??= stopAll()
      if (force) await Promise.all(all.map((child) => child.stop(true)))
      await stopping
    },
  }
}
