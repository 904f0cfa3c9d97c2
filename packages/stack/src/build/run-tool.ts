import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { systemFaultOf } from '@confluence/protocol/lib/system-fault'
import { UserError } from '@confluence/protocol/lib/user-error'
import { packageDirectory, projectRoot } from './paths.ts'

const run = promisify(execFile)

/** As Node.js has it: `EACCES: permission denied, open 'FILE'`. */
const REFUSAL = /\b(E[A-Z]{3,}): [^,\n]+(?:, \w+ '([^']+)')?/g
/** How an error of graph-cli, of AssemblyScript or of Vite begins; what precedes it tells of progress. */
const ERROR = /^(✖|ERROR|error)/

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
    throw new UserError(`${failed}:${faultIn(`${stdout}${stderr}`) || ` ${String(cause)}`}`, { cause })
  }
}

/** Why a tool failed, by its output: one line where the system refused something, else all from its first error on. */
function faultIn(output: string): string {
  for (const [, code = '', file] of output.matchAll(REFUSAL)) {
    const fault = systemFaultOf(code)
    if (fault) return ` ${file ? `${file}: ` : ''}${fault}`
  }
  const lines = output.trim().split('\n')
  const first = lines.findIndex((line) => ERROR.test(line))
  const rest = lines.slice(Math.max(first, 0)).join('\n')
  return rest && `\n${rest}`
}
