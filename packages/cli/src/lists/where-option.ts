import { type Command, Option } from 'commander'

const HELP =
  'a condition, as field=value or as a JSON object; repeat for more (lists as a,b; amounts in wei or like 5lpt)'

/** Adds --where, which takes one condition or, one after the other, several. */
export function withWhere(command: Command): Command {
  const parse = command.parseOptions.bind(command)
  command.parseOptions = (words) => parse(separateConditions(words))
  return command.addOption(
    new Option('--where <condition>', HELP).argParser((text, previous: string[] = []) => [...previous, text]),
  )
}

/** Gives each of several conditions behind one --where its own, so that words of another kind are not taken for conditions. */
export function separateConditions(words: readonly string[]): string[] {
  let at: 'elsewhere' | 'value' | 'more' = 'elsewhere'
  return words.flatMap((word) => {
    const isMore = at === 'more' && /^\w+=/.test(word)
    at = word === '--where' ? 'value' : at === 'value' || isMore ? 'more' : 'elsewhere'
    return isMore ? ['--where', word] : [word]
  })
}
