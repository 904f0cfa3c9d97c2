import { UserError } from '@confluence/protocol/lib/user-error'
import { Command } from 'commander'
import { indexingCommand } from './indexing/command.ts'
import { queriesCommand } from './queries/command.ts'

try {
  await new Command('bench')
    .description('Measure the product beside what it is compared with.')
    .addCommand(queriesCommand, { isDefault: true })
    .addCommand(indexingCommand)
    .parseAsync()
} catch (error) {
  if (!(error instanceof UserError)) throw error
  console.error(`error: ${error.message}`)
  process.exitCode = 1
}
