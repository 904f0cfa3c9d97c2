import type { Environment, HostFunctions } from './environment.ts'
import type { OutputLine } from './state.ts'

const LEVELS: readonly OutputLine['level'][] = ['critical', 'error', 'warning', 'info', 'debug', 'success']

/** `log` of graph-ts and matchstick, and AssemblyScript's abort. */
export function logFunctions({ memory, state }: Environment): HostFunctions {
  const { string } = memory
  return {
    'log.log': (level: number, message: number) => {
      const text = string(message)
      state().output.push({ level: LEVELS[level] ?? 'info', text })
      if (level === 0) throw new Error(`Critical error logged in mapping with log message: ${text}`)
    },
    abort: (message: number, file: number, line: number, column: number) => {
      throw new Error(
        `${message ? string(message) : 'aborted'} (${file ? string(file) : '?'}:${line}:${column})`,
      )
    },
  }
}
