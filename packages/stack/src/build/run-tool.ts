import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { UserError } from '@confluence/protocol/lib/user-error'
import { packageDirectory, projectRoot } from './paths.ts'

const run = promisify(execFile)

export interface Tool {
  /** The npm package, and its program in it. */
  name: string
  program: string
  env?: NodeJS.ProcessEnv
  signal?: AbortSignal | undefined
}

/**
 * Runs the program of an installed package in the project's root, in a process of its own, which gives its memory back.
 * Throws UserError with its output if it fails.
 */
export async function runTool(
  { name, program, env, signal }: Tool,
  args: readonly string[],
  failed: string,
): Promise<void> {
  const directory = packageDirectory(name)
  if (!directory) throw new UserError(`${name} is not installed: run npm ci`)
  const running = run(process.execPath, [join(directory, program), ...args], {
    cwd: projectRoot,
    env: { ...process.env, ...env },
    maxBuffer: 64 * 1024 * 1024,
    ...(signal ? { signal } : {}),
  })
  try {
    await running
  } catch (cause) {
    // An abort rejects while the process still ends.
    const { child } = running
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
    signal?.throwIfAborted()
    const { stdout = '', stderr = '' } = cause as { stdout?: string; stderr?: string }
    throw new UserError(`${failed}:\n${`${stdout}${stderr}`.trim() || String(cause)}`, { cause })
  }
}
