#!/usr/bin/env node
import { systemFault } from '@confluence/protocol/lib/system-fault'
import { UserError } from '@confluence/protocol/lib/user-error'
import { useEnvironmentProxy } from '@confluence/stack/processes/proxy'
import { CommanderError } from 'commander'
import { exitCodeOf, exitCodes, messageOf } from './console/exit-codes.ts'
import { handleWarnings } from './console/warnings.ts'
import { errorLine } from './output/style.ts'
import { createProgram } from './program.ts'

let readerLeft = false
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // A reader that has seen enough, such as `head`, closes the pipe. What the command says of its result still counts.
  if (error.code === 'EPIPE') {
    readerLeft = true
    return void setImmediate(() => process.exit())
  }
  const reason = systemFault(error)
  process.exit(report(reason ? new UserError(`cannot write standard output: ${reason}`) : error))
})
process.stderr.on('error', () => {})
process.on('uncaughtException', (error) => process.exit(report(error)))
handleWarnings((line) => process.stderr.write(errorLine(line)))

try {
  await useEnvironmentProxy()
  const program = await createProgram(process.argv[2])
  await program.parseAsync()
} catch (error) {
  process.exitCode = report(error)
}

/** Says what went wrong, unless Commander has done so; returns the exit code. */
function report(error: unknown): number {
  if (readerLeft && codeOf(error) === 'EPIPE') return exitCodes.ok.code
  if (!(error instanceof CommanderError)) process.stderr.write(errorLine(messageOf(error)))
  return exitCodeOf(error) ?? exitCodes.failure.code
}

function codeOf(error: unknown): string | undefined {
  const { code, cause } = error as NodeJS.ErrnoException
  return code ?? (cause as NodeJS.ErrnoException | undefined)?.code
}
