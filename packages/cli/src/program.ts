import { Command } from 'commander'
import { buildCommand } from './build.ts'
import { completionCommand } from './completion/command.ts'
import { deployCommand } from './deploy/command.ts'
import { doctorCommand } from './doctor/command.ts'
import { addExamples } from './examples.ts'
import { exitCodes } from './exit-codes.ts'
import { exportCommand } from './export/command.ts'
import { errorLine, styleOf } from './output/style.ts'
import { delegatorCommand } from './queries/delegator.ts'
import { poolCommand } from './queries/pool.ts'
import { poolsCommand } from './queries/pools.ts'
import { progressCommand } from './queries/progress.ts'
import { proofCommand } from './queries/proof.ts'
import { roundsCommand } from './queries/rounds.ts'
import { snapshotCommand } from './queries/snapshot.ts'
import { statusCommand } from './queries/status.ts'
import { ticketsCommand } from './queries/tickets.ts'
import { replayCommand } from './replay.ts'
import { startCommand } from './start.ts'
import { verifyCommand } from './verify.ts'
import { version } from './version.ts'

/** The command with all that is below it. */
export function createProgram(): Command {
  const program = new Command('confluence')
    .description(
      "Index both chains of Livepeer's Confluence migration, and ask for, export and verify what is indexed.",
    )
    .version(version(), '-V, --version', 'print the version')
    .commandsGroup('Run:')
    .addCommand(startCommand())
    .addCommand(statusCommand())
    .addCommand(doctorCommand())
    .commandsGroup('Ask:')
    .addCommand(delegatorCommand())
    .addCommand(progressCommand())
    .addCommand(poolsCommand())
    .addCommand(poolCommand())
    .addCommand(ticketsCommand())
    .addCommand(roundsCommand())
    .addCommand(exportCommand())
    .commandsGroup('Prove:')
    .addCommand(proofCommand())
    .addCommand(snapshotCommand())
    .addCommand(verifyCommand())
    .commandsGroup('Build and deploy:')
    .addCommand(buildCommand())
    .addCommand(deployCommand())
    .addCommand(replayCommand())
    .commandsGroup('More:')
    .addCommand(completionCommand(createProgram))
    .helpCommand('help [command]', 'show the help of a command')
  program.addHelpText('after', `\nExit codes:\n${describeExitCodes()}`)
  configure(program)
  addExamples(program)
  return program
}

/** How Commander begins what it says of an error. */
const LABEL = 'error: '

/** What commands do not inherit from the one above: errors in one line, and exit codes left to the caller. */
function configure(command: Command, path = command.name()): void {
  command
    .exitOverride()
    .configureHelp({ styleTitle: (text) => styleOf(process.stdout).bold(text) })
    .configureOutput({
      outputError(text, write) {
        if (!text.startsWith(LABEL)) return write(text)
        const message = text.slice(LABEL.length).trim().replaceAll('\n', ' ').replace(/\.$/, '')
        write(errorLine(`${message} (see ${path} --help)`))
      },
    })
  for (const child of command.commands) configure(child, `${path} ${child.name()}`)
}

function describeExitCodes(): string {
  return Object.values(exitCodes)
    .map(({ code, meaning }) => `  ${`${code}`.padEnd(4)} ${meaning}`)
    .join('\n')
}
