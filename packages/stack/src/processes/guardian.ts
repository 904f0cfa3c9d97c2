import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { projectRoot } from '../build/paths.ts'

/** Looks after child processes from a process of its own, for the case that this one is killed. */
export interface Guardian {
  /** Puts a process group under guard. */
  add(pid: number): void
  /** Takes it off again, once it has been stopped in order. */
  remove(pid: number): void
  /** Ends the guardian, which stops whatever is still under guard. */
  close(): Promise<void>
}

/**
 * Starts a guardian: a shell that wakes up only when this process is gone (see guardian.sh). `label` tells people who
 * look at the list of processes what it belongs to.
 */
export async function startGuardian(label: string): Promise<Guardian> {
  const shell = spawn(
    '/bin/sh',
    [join(projectRoot, 'packages', 'stack', 'src', 'processes', 'guardian.sh'), label],
    {
      detached: true,
      stdio: ['pipe', 'ignore', 'ignore'],
    },
  )
  const exited = new Promise<void>((resolve) => shell.once('exit', () => resolve()))
  await new Promise<void>((resolve, reject) => shell.once('spawn', resolve).once('error', reject))
  // A guardian that was killed is not a reason to fail: it is only needed when something else went wrong as well.
  shell.stdin.on('error', () => {})
  return {
    add: (pid) => void shell.stdin.write(`+ ${pid}\n`),
    remove: (pid) => void shell.stdin.write(`- ${pid}\n`),
    async close() {
      shell.stdin.end()
      await exited
    },
  }
}
