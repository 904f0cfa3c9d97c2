import type { Command } from 'commander'
import { candidatesOf, entriesOf, valuesOf } from '../../console/tree.ts'

/** The completion script for zsh. */
export function zsh(program: Command): string {
  const entries = entriesOf(program)
  const paths = entries.flatMap(({ path }) => (path ? [`'${path}'`] : []))
  const values = entries.flatMap(({ path, command }) =>
    valuesOf(command).flatMap(({ flags, values }) =>
      flags.map((flag) => `    '${path} ${flag}') found=(${values.map(quote).join(' ')}) ;;`),
    ),
  )
  const words = entries.map(({ path, command }) => {
    const described = candidatesOf(command).map(({ text, description }) => quote(`${text}:${description}`))
    return `      '${path}') found=(${described.join(' ')}) ;;`
  })
  return `#compdef confluence livepeer-confluence
_confluence() {
  local at='' word
  local -a found
  for word in "\${(@)words[2,CURRENT-1]}"; do
    case "\${at:+$at }$word" in
      ${paths.join(' | ')}) at="\${at:+$at }$word" ;;
    esac
  done
  case "$at $words[CURRENT-1]" in
${values.join('\n')}
    *) case "$at" in
${words.join('\n')}
    esac ;;
  esac
  _describe 'confluence' found || _files
}
# As a file of its own, zsh runs this when it is first needed; else it is read at the start.
if [[ $funcstack[1] == _confluence ]]; then
  _confluence "$@"
elif (( $+functions[compdef] )); then
  compdef _confluence confluence livepeer-confluence
fi
`
}

function quote(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`
}
