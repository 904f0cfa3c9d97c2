import { execFile } from 'node:child_process'
import { projectRoot } from '@confluence/stack/build/paths'

export interface CommandResult {
  exitCode: number
  stdout: string
  stderr: string
}

/** Runs `verify` as a user would, and returns when it has ended. */
export function runVerify(...args: string[]): Promise<CommandResult> {
  return new Promise((resolve) => {
    const command = ['--import', 'tsx', 'packages/cli/src/main.ts', 'verify', ...args]
    const options = { cwd: projectRoot, maxBuffer: 2 ** 26 }
    execFile(process.execPath, command, options, (error, stdout, stderr) => {
      resolve({ exitCode: typeof error?.code === 'number' ? error.code : error ? -1 : 0, stdout, stderr })
    })
  })
}
