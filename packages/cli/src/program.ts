import { Command } from 'commander'
import { addExamples } from './console/examples.ts'
import { exitCodes } from './console/exit-codes.ts'
import { errorLine, styleOf } from './output/style.ts'
import { version } from './version.ts'

/** The commands under the headings of help, in its order. What one needs is loaded when it is asked for. */
const groups: Readonly<Record<string, Readonly<Record<string, () => Promise<Command>>>>> = {
  'Run:': {
    start: async () => (await import('./commands/start/command.ts')).startCommand(),
    record: async () => (await import('./commands/record/command.ts')).recordCommand(),
    calibrate: async () => (await import('./commands/calibrate/command.ts')).calibrateCommand(),
    status: async () => (await import('./commands/status/command.ts')).statusCommand(),
    doctor: async () => (await import('./commands/doctor/command.ts')).doctorCommand(),
  },
  'Ask:': {
    delegator: async () => (await import('./commands/delegator/command.ts')).delegatorCommand(),
    earnings: async () => (await import('./commands/earnings/command.ts')).earningsCommand(),
    events: async () => (await import('./commands/events/command.ts')).eventsCommand(),
    progress: async () => (await import('./commands/progress/command.ts')).progressCommand(),
    continuity: async () => (await import('./commands/continuity/command.ts')).continuityCommand(),
    pools: async () => (await import('./commands/pools/command.ts')).poolsCommand(),
    pool: async () => (await import('./commands/pool/command.ts')).poolCommand(),
    tickets: async () => (await import('./commands/tickets/command.ts')).ticketsCommand(),
    senders: async () => (await import('./commands/senders/command.ts')).sendersCommand(),
    'funds-needed': async () => (await import('./commands/funds-needed/command.ts')).fundsNeededCommand(),
    slashing: async () => (await import('./commands/slashing/command.ts')).slashingCommand(),
    rounds: async () => (await import('./commands/rounds/command.ts')).roundsCommand(),
    polls: async () => (await import('./commands/polls/command.ts')).pollsCommand(),
    poll: async () => (await import('./commands/poll/command.ts')).pollCommand(),
    days: async () => (await import('./commands/days/command.ts')).daysCommand(),
    export: async () => (await import('./commands/export/command.ts')).exportCommand(),
  },
  'Prove:': {
    claim: async () => (await import('./commands/claim/command.ts')).claimCommand(),
    migrate: async () => (await import('./commands/migrate/command.ts')).migrateCommand(),
    proof: async () => (await import('./commands/proof/command.ts')).proofCommand(),
    snapshot: async () => (await import('./commands/snapshot/command.ts')).snapshotCommand(),
    verify: async () => (await import('./commands/verify/command.ts')).verifyCommand(),
  },
  'Build and deploy:': {
    build: async () => (await import('./commands/build/command.ts')).buildCommand(),
    deploy: async () => (await import('./commands/deploy/command.ts')).deployCommand(),
    replay: async () => (await import('./commands/replay/command.ts')).replayCommand(),
  },
  'More:': {
    completion: async () =>
      (await import('./commands/completion/command.ts')).completionCommand(createProgram),
  },
}

/** The command and its subcommands: only the one that is `asked` for, where there is one of that name. */
export async function createProgram(asked = ''): Promise<Command> {
  const program = new Command('confluence')
    .description("Index both chains of Livepeer's Confluence migration; query, export and verify the result.")
    .version(version(), '-V, --version', 'print the version')
  const isKnown = Object.values(groups).some((commands) => Object.hasOwn(commands, asked))
  for (const [heading, commands] of Object.entries(groups)) {
    program.commandsGroup(heading)
    for (const [name, load] of Object.entries(commands)) {
      if (!isKnown || name === asked) program.addCommand(await load())
    }
  }
  program.helpCommand('help [command]', 'show the help of a command')
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
