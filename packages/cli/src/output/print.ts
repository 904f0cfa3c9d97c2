import { chainTitles } from '@confluence/protocol/chains'
import type { MetaFieldsFragment } from 'livepeer-confluence-client/generated'
import type { OutputOptions } from '../console/options.ts'
import { formatCount, formatTime } from './amounts.ts'
import { type Style, styleOf } from './style.ts'
import { type Column, formatTable } from './table.ts'

/** Whether to print for people: on a terminal, unless the options say otherwise. */
export function forPeople({ json, table }: OutputOptions): boolean {
  return table ?? (!json && process.stdout.isTTY === true)
}

/** Prints a list: for people as a table with `footer` lines below it, else as NDJSON. */
export function printList<Row>(
  rows: readonly Row[],
  {
    columns,
    footer,
    ...options
  }: OutputOptions & { columns: readonly Column<Row>[]; footer: readonly string[] },
): void {
  if (!forPeople(options)) {
    for (const row of rows) print(JSON.stringify(row))
    return
  }
  const style = styleOf(process.stdout)
  print(rows.length > 0 ? formatTable(rows, columns, style) : 'none')
  for (const line of footer) print(style.dim(line))
}

/** Prints one thing: for people as `describe` has it, a paragraph per part, else as JSON. */
export function printOne(
  value: unknown,
  options: OutputOptions,
  describe: (style: Style) => readonly string[],
): void {
  print(forPeople(options) ? describe(styleOf(process.stdout)).join('\n\n') : JSON.stringify(value, null, 2))
}

/** The blocks that an answer is for, in words. */
export function describeBlocks({ l1, l2 }: MetaFieldsFragment): string {
  const at = (title: string, chain: typeof l1) =>
    chain
      ? `${title} block ${formatCount(chain.block.number)} (${formatTime(chain.block.timestamp)} UTC)`
      : `${title} unknown`
  return `at ${at(chainTitles.l1, l1)}, ${at(chainTitles.l2, l2)}`
}

function print(text: string): void {
  process.stdout.write(`${text}\n`)
}
