import type { Command } from 'commander'
import { candidatesOf, type Entry, entriesOf, valuesOf } from '../../console/tree.ts'

/** The completion script for fish. */
export function fish(program: Command): string {
  const entries = entriesOf(program)
  const paths = entries.flatMap(({ path }) => (path ? [quote(path)] : []))
  return `# fish completion of confluence
function __confluence_at
    set -l at
    for word in (commandline -opc)[2..]
        if contains -- "$(string join -- ' ' $at $word)" ${paths.join(' ')}
            set at $at $word
        end
    end
    test "$(string join -- ' ' $at)" = "$argv[1]"
end
${entries.flatMap(linesOf).join('\n')}
`
}

function linesOf({ path, command }: Entry): string[] {
  const start = `complete -c confluence -n ${quote(`__confluence_at "${path}"`)}`
  const values = new Map(
    valuesOf(command).flatMap(({ flags, values }) => flags.map((flag) => [flag, values])),
  )
  const valued = new Set(command.options.filter(({ required }) => required).map(({ long }) => long))
  return candidatesOf(command).map(({ text, description }) => {
    // Where there is a choice, files are none.
    if (!text.startsWith('--')) return `${start} -fa ${quote(text)} -d ${quote(description)}`
    const choices = values.get(text)
    const value = choices ? `-xa ${quote(choices.join(' '))} ` : valued.has(text) ? '-r ' : ''
    return `${start} -l ${text.slice(2)} ${value}-d ${quote(description)}`
  })
}

function quote(text: string): string {
  return `'${text.replaceAll(/['\\]/g, (character) => `\\${character}`)}'`
}
