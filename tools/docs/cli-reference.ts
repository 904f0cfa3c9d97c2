import type { Command, Option } from 'commander'
import { examplesOf } from 'livepeer-confluence/examples'
import { exitCodes } from 'livepeer-confluence/exit-codes'
import { type Entry, entriesOf } from 'livepeer-confluence/tree'

/** The reference of the command, in the repository. */
export const docsFile = new URL('../../docs/cli.md', import.meta.url)

const introduction = `# The \`confluence\` command

<!-- Made from the commands by \`npm run generate\`: do not edit. -->

Installed as a package it is \`confluence\` (or \`npx livepeer-confluence\`); in a checkout, \`npm start\` is
\`confluence start\`, and \`npm run confluence -- status\` any other command.

On a terminal, results are tables, with amounts in LPT and ETH to the last wei. Piped, or with \`--json\`, they are JSON with
amounts in wei: one object for one thing, a line per row (NDJSON) for a list. Errors, notes and progress go to standard
error. Colours are for terminals only, and never where \`NO_COLOR\` is set.

`

/** docs/cli.md, from the commands as they are. */
export function generateDocs(program: Command): string {
  const codes = Object.values(exitCodes).map(({ code, meaning }) => `| ${code} | ${meaning} |`)
  const variables = [...variablesOf(program)].sort().map(([name, flag]) => `| \`${name}\` | ${flag} |`)
  return [
    `${introduction}## Exit codes\n\n| code | meaning |\n|---|---|\n${codes.join('\n')}\n`,
    `## Environment\n\n| variable | stands for |\n|---|---|\n${variables.join('\n')}\n`,
    ...entriesOf(program)
      .filter(({ path }) => path)
      .map(describe),
  ].join('\n')
}

/** The option that each variable of the environment stands for, and the commands that have it. */
function variablesOf(program: Command): Map<string, string> {
  const uses = entriesOf(program).flatMap(({ path, command }) =>
    command.options.flatMap(({ envVar, long }) => (envVar ? [{ envVar, long, path }] : [])),
  )
  return new Map(
    uses.map(({ envVar, long }) => {
      const commands = uses.filter((use) => use.envVar === envVar).map(({ path }) => `\`${path}\``)
      return [envVar, `\`${long}\` of ${commands.join(', ')}`]
    }),
  )
}

function describe({ path, command }: Entry): string {
  const help = command.createHelp()
  const heading = '#'.repeat(path.split(' ').length + 1)
  const parameters = [
    ...help.visibleArguments(command).map((argument) => {
      const choices = argument.argChoices ? ` (${argument.argChoices.join(', ')})` : ''
      return `| \`${argument.name()}\` | ${cell(argument.description + choices)} |`
    }),
    ...help
      .visibleOptions(command)
      .map((option) => `| \`${option.flags}\` | ${cell(textOf(option, help))} |`),
  ]
  const examples = examplesOf(path).map(([line, what]) => `# ${what}\n${line}`)
  return [
    `${heading} confluence ${path}\n`,
    `${command.description()}\n`,
    `\`\`\`\n${usage(path, command)}\n\`\`\`\n`,
    ...(parameters.length > 0 ? [`| | |\n|---|---|\n${parameters.join('\n')}\n`] : []),
    `\`\`\`sh\n${examples.join('\n\n')}\n\`\`\`\n`,
  ].join('\n')
}

function usage(path: string, command: Command): string {
  return `confluence ${path} ${command.usage()}`
}

function textOf(option: Option, help: ReturnType<Command['createHelp']>): string {
  return help.optionDescription(option)
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|')
}
