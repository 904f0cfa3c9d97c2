import type { Command } from 'commander'

/** A command as it is in the tree of commands. */
export interface Entry {
  /** Its names below the program: '' for the program itself, `snapshot verify`. */
  path: string
  command: Command
}

/** A command and all below it, each before its own. */
export function entriesOf(command: Command, path = ''): Entry[] {
  return [
    { path, command },
    ...command.commands.flatMap((child) => entriesOf(child, `${path} ${child.name()}`.trim())),
  ]
}

/** Something that can stand at a place of a command line. */
export interface Candidate {
  text: string
  description: string
}

/** What can come next in a command: commands below it, choices of its first argument, options. */
export function candidatesOf(command: Command): Candidate[] {
  const help = command.createHelp()
  return [
    ...command.commands.map((child) => ({ text: child.name(), description: child.description() })),
    ...choices(command.registeredArguments[0]),
    ...help
      .visibleOptions(command)
      .flatMap(({ long, description }) => (long ? [{ text: long, description }] : [])),
  ]
}

/** The options of a command that take one of several values. */
export function valuesOf(command: Command): { flags: string[]; values: string[] }[] {
  return command.options.flatMap(({ short, long, argChoices }) =>
    argChoices ? [{ flags: [short, long].flatMap((flag) => flag ?? []), values: argChoices }] : [],
  )
}

function choices(argument: Command['registeredArguments'][number] | undefined): Candidate[] {
  const description = argument?.description ?? ''
  return (argument?.argChoices ?? []).map((text) => ({ text, description }))
}
