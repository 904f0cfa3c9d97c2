#!/usr/bin/env node
import { CommanderError } from 'commander'
import { exitCodeOf, messageOf } from './console/exit-codes.ts'
import { errorLine } from './output/style.ts'
import { createProgram } from './program.ts'

// A reader that has seen enough, such as `head`, closes the pipe.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

try {
  await createProgram().parseAsync()
} catch (error) {
  const code = exitCodeOf(error)
  if (code === undefined) throw error
  // Commander has said it already.
  if (!(error instanceof CommanderError)) process.stderr.write(errorLine(messageOf(error as Error)))
  process.exitCode = code
}
