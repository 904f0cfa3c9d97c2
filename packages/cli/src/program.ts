import { Command } from 'commander'
import { buildCommand } from './commands/build/command.ts'
import { calibrateCommand } from './commands/calibrate/command.ts'
import { claimCommand } from './commands/claim/command.ts'
import { completionCommand } from './commands/completion/command.ts'
import { continuityCommand } from './commands/continuity/command.ts'
import { daysCommand } from './commands/days/command.ts'
import { delegatorCommand } from './commands/delegator/command.ts'
import { deployCommand } from './commands/deploy/command.ts'
import { doctorCommand } from './commands/doctor/command.ts'
import { earningsCommand } from './commands/earnings/command.ts'
import { eventsCommand } from './commands/events/command.ts'
import { exportCommand } from './commands/export/command.ts'
import { fundsNeededCommand } from './commands/funds-needed/command.ts'
import { migrateCommand } from './commands/migrate/command.ts'
import { pollCommand } from './commands/poll/command.ts'
import { pollsCommand } from './commands/polls/command.ts'
import { poolCommand } from './commands/pool/command.ts'
import { poolsCommand } from './commands/pools/command.ts'
import { progressCommand } from './commands/progress/command.ts'
import { proofCommand } from './commands/proof/command.ts'
import { recordCommand } from './commands/record/command.ts'
import { replayCommand } from './commands/replay/command.ts'
import { roundsCommand } from './commands/rounds/command.ts'
import { sendersCommand } from './commands/senders/command.ts'
import { slashingCommand } from './commands/slashing/command.ts'
import { snapshotCommand } from './commands/snapshot/command.ts'
import { startCommand } from './commands/start/command.ts'
import { statusCommand } from './commands/status/command.ts'
import { ticketsCommand } from './commands/tickets/command.ts'
import { verifyCommand } from './commands/verify/command.ts'
import { addExamples } from './console/examples.ts'
import { exitCodes } from './console/exit-codes.ts'
import { errorLine, styleOf } from './output/style.ts'
import { version } from './version.ts'

/** The command and its subcommands. */
export function createProgram(): Command {
  const program = new Command('confluence')
    .description("Index both chains of Livepeer's Confluence migration; query, export and verify the result.")
    .version(version(), '-V, --version', 'print the version')
    .commandsGroup('Run:')
    .addCommand(startCommand())
    .addCommand(recordCommand())
    .addCommand(calibrateCommand())
    .addCommand(statusCommand())
    .addCommand(doctorCommand())
    .commandsGroup('Ask:')
    .addCommand(delegatorCommand())
    .addCommand(earningsCommand())
    .addCommand(eventsCommand())
    .addCommand(progressCommand())
    .addCommand(continuityCommand())
    .addCommand(poolsCommand())
    .addCommand(poolCommand())
    .addCommand(ticketsCommand())
    .addCommand(sendersCommand())
    .addCommand(fundsNeededCommand())
    .addCommand(slashingCommand())
    .addCommand(roundsCommand())
    .addCommand(pollsCommand())
    .addCommand(pollCommand())
    .addCommand(daysCommand())
    .addCommand(exportCommand())
    .commandsGroup('Prove:')
    .addCommand(claimCommand())
    .addCommand(migrateCommand())
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

/** How Commander begins a message on an error. */
const LABEL = 'error: '

/** What commands do not inherit from the one above: errors in one line, exit codes left to the caller, empty variables unset. */
function configure(command: Command, path = command.name()): void {
  for (const { envVar } of command.options) if (envVar && !process.env[envVar]) delete process.env[envVar]
  command
    .exitOverride()
    .configureHelp({ styleTitle: (text) => styleOf(process.stdout).bold(text) })
    .configureOutput({
      outputError(text, write) {
        if (!text.startsWith(LABEL)) return write(text)
        const message = text.slice(LABEL.length).trim().replaceAll('\n', ' ').replace(/\.$/, '')
        write(errorLine(`${hideUrl(message)} (see ${path} --help)`))
      },
    })
  for (const child of command.commands) configure(child, `${path} ${child.name()}`)
}

/** The message on a bad URL without the URL, which may hold a key. */
function hideUrl(message: string): string {
  return message.replace(/(<url>') (?:argument|value) '.*?'( from env '\w+')? is invalid/, '$1$2 is invalid')
}

function describeExitCodes(): string {
  return Object.values(exitCodes)
    .map(({ code, meaning }) => `  ${`${code}`.padEnd(4)} ${meaning}`)
    .join('\n')
}
