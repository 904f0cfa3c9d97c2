import type { Command } from 'commander'
import { candidatesOf, entriesOf, valuesOf } from '../../console/tree.ts'

/** The completion script for bash. */
export function bash(program: Command): string {
  const entries = entriesOf(program)
  const paths = entries.flatMap(({ path }) => (path ? [`'${path}'`] : []))
  const values = entries.flatMap(({ path, command }) =>
    valuesOf(command).flatMap(({ flags, values }) =>
      flags.map((flag) => `    '${path} ${flag}') words='${values.join(' ')}' ;;`),
    ),
  )
  const words = entries.map(({ path, command }) => {
    const texts = candidatesOf(command).map(({ text }) => text)
    return `      '${path}') words='${texts.join(' ')}' ;;`
  })
  return `# bash completion of confluence
_confluence() {
  local cur="\${COMP_WORDS[COMP_CWORD]}" prev="\${COMP_WORDS[COMP_CWORD - 1]}" path='' words='' word
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case "\${path:+$path }$word" in
      ${paths.join(' | ')}) path="\${path:+$path }$word" ;;
    esac
  done
  case "$path $prev" in
${values.join('\n')}
    *) case "$path" in
${words.join('\n')}
    esac ;;
  esac
  COMPREPLY=($(compgen -W "$words" -- "$cur"))
}
complete -o default -F _confluence confluence livepeer-confluence
`
}
