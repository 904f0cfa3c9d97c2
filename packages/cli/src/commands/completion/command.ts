import { Argument, Command } from 'commander'
import { bash } from './bash.ts'
import { fish } from './fish.ts'
import { zsh } from './zsh.ts'

const shells = { bash, zsh, fish }

/** `confluence completion SHELL`: a script with which a shell completes the commands of `program`. */
export function completionCommand(program: () => Promise<Command>): Command {
  return new Command('completion')
    .description('Print a script with which a shell completes this command.')
    .addArgument(new Argument('<shell>', 'which shell').choices(Object.keys(shells)))
    .action(async (shell: keyof typeof shells) => {
      process.stdout.write(shells[shell](await program()))
    })
}
