import { UserError } from '@confluence/protocol/lib/user-error'
import { CommanderError } from 'commander'
import { ConfluenceError } from 'livepeer-confluence-client/errors'
import { systemErrorLine } from './system-errors.ts'

/** What the command's exit status means. Documented in docs/cli.md: scripts rely on it. */
export const exitCodes = {
  ok: { code: 0, meaning: 'done' },
  failure: { code: 1, meaning: 'failed, or found a difference: standard error says why' },
  usage: { code: 2, meaning: 'the command line is wrong: nothing was done' },
  notReady: {
    code: 3,
    meaning: 'the gateway answers, but is not synced, is degraded by a warning, or lacks what is needed',
  },
  notFound: { code: 4, meaning: 'there is no such account, pool or poll' },
  rejected: { code: 5, meaning: 'the chain would reject the claim or the proof: standard error says why' },
  interrupted: { code: 130, meaning: 'stopped by Ctrl-C or a signal' },
} as const

/** A command line that cannot be carried out. */
export class UsageError extends UserError {}

/** The gateway is there, but cannot answer yet. */
export class NotReadyError extends UserError {}

/** What was asked for does not exist. */
export class NotFoundError extends UserError {}

/** The chain would reject what the command printed. */
export class RejectedError extends UserError {}

/** Stopped by the user. */
export class InterruptedError extends UserError {}

/** The exit code of an error; undefined for one that is a fault of the program. */
export function exitCodeOf(error: unknown): number | undefined {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.ok.code : exitCodes.usage.code
  if (error instanceof UsageError) return exitCodes.usage.code
  if (error instanceof NotReadyError) return exitCodes.notReady.code
  if (error instanceof NotFoundError) return exitCodes.notFound.code
  if (error instanceof RejectedError) return exitCodes.rejected.code
  if (error instanceof InterruptedError) return exitCodes.interrupted.code
  if (error instanceof ConfluenceError) {
    const waiting = error.errors.some(({ code }) => code === 'NOT_READY')
    return waiting ? exitCodes.notReady.code : exitCodes.failure.code
  }
  return error instanceof UserError ? exitCodes.failure.code : undefined
}

/** An error in one line that says what to do. CONFLUENCE_DEBUG adds the stack trace of a fault of the program. */
export function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  if (exitCodeOf(error) !== undefined) return `${error.message}${hintOf(error)}`
  const line = systemErrorLine(error)
  if (line) return line
  if (process.env.CONFLUENCE_DEBUG) return error.stack ?? error.message
  return `a fault of this program: ${error.message}; please report what CONFLUENCE_DEBUG=1 shows`
}

function hintOf(error: Error): string {
  const unreachable = error instanceof ConfluenceError && error.kind === 'UNREACHABLE'
  return unreachable ? `: ${START_OR_NAME}` : ''
}

/** What to do where no gateway answers. */
export const START_OR_NAME = 'run `confluence start`, or name a running gateway with --url'
