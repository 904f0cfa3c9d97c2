import { UserError } from '@confluence/protocol/lib/user-error'
import { CommanderError } from 'commander'
import { ConfluenceError } from 'livepeer-confluence-client/errors'

/** What the command's exit status means. Documented in docs/cli.md: scripts rely on it. */
export const exitCodes = {
  ok: { code: 0, meaning: 'done' },
  failure: { code: 1, meaning: 'it failed, or found a difference: standard error says why' },
  usage: { code: 2, meaning: 'the command line is wrong: nothing was done' },
  notReady: {
    code: 3,
    meaning: 'the gateway answers, but is not synced or has not been given what is needed',
  },
  notFound: { code: 4, meaning: 'there is no such account or pool' },
  interrupted: { code: 130, meaning: 'stopped by Ctrl-C or a signal' },
} as const

/** A command line that cannot be carried out. */
export class UsageError extends UserError {}

/** The gateway is there, but cannot tell yet. */
export class NotReadyError extends UserError {}

/** What was asked for does not exist. */
export class NotFoundError extends UserError {}

/** Ended by the user. */
export class InterruptedError extends UserError {}

/** The exit code of an error; undefined for one that is a fault of the program. */
export function exitCodeOf(error: unknown): number | undefined {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.ok.code : exitCodes.usage.code
  if (error instanceof UsageError) return exitCodes.usage.code
  if (error instanceof NotReadyError) return exitCodes.notReady.code
  if (error instanceof NotFoundError) return exitCodes.notFound.code
  if (error instanceof InterruptedError) return exitCodes.interrupted.code
  if (error instanceof ConfluenceError) {
    const waiting = error.errors.some(({ code }) => code === 'NOT_READY')
    return waiting ? exitCodes.notReady.code : exitCodes.failure.code
  }
  return error instanceof UserError ? exitCodes.failure.code : undefined
}

/** An error in one line that says what to do. */
export function messageOf(error: Error): string {
  const hint =
    error instanceof ConfluenceError && error.kind === 'UNREACHABLE'
      ? ': is `confluence start` running? Else name a gateway with --url'
      : ''
  return `${error.message}${hint}`
}
