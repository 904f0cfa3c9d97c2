import type { FigureCount } from './tally.ts'

/** What a comparison came to. */
export interface Totals {
  comparisons: number
  mismatches: number
}

export function totalsOf(figures: readonly FigureCount[]): Totals {
  return {
    comparisons: figures.reduce((sum, { comparisons }) => sum + comparisons, 0),
    mismatches: figures.reduce((sum, { mismatches }) => sum + mismatches, 0),
  }
}

/** The figures as a table for people, with the totals in the last line. */
export function table(figures: readonly FigureCount[]): string {
  const { comparisons, mismatches } = totalsOf(figures)
  const rows = [
    ['chain', 'figure', 'comparisons', 'mismatches', 'first mismatch'],
    ...figures.map((count) => [
      count.chain,
      count.figure,
      grouped(count.comparisons),
      grouped(count.mismatches),
      firstMismatch(count),
    ]),
    ['', 'total', grouped(comparisons), grouped(mismatches), ''],
  ]
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows
    .map((row) =>
      row
        .map((cell, column) => align(cell, column, widths[column]))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

function firstMismatch({ first }: FigureCount): string {
  return first
    ? `block ${first.block}, ${first.entity}: served ${first.served}, recorded ${first.recorded}`
    : ''
}

function align(cell: string, column: number, width = 0): string {
  return column === 2 || column === 3 ? cell.padStart(width) : cell.padEnd(width)
}

function grouped(count: number): string {
  return count.toLocaleString('en')
}
