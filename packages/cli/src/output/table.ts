import type { Style } from './style.ts'

export interface Column<Row> {
  title: string
  value(row: Row): string | null | undefined
  /** `decimal` puts the decimal points below each other. */
  align?: 'left' | 'right' | 'decimal'
  /** Colours a cell that has its final width. */
  paint?(style: Style, cell: string): string
}

/** Rows as a table for people, with a line of titles. */
export function formatTable<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  style: Style,
): string {
  const cells = columns.map((column) => formatColumn(rows, column))
  const lines = [
    columns.map(({ title }, at) => style.bold(heading(title, columns[at], cells[at]))).join('  '),
  ]
  for (const index of rows.keys()) {
    const line = columns.map(({ paint }, at) => {
      const cell = cells[at]?.[index] ?? ''
      return paint ? paint(style, cell) : cell
    })
    lines.push(line.join('  '))
  }
  return lines.map((line) => line.trimEnd()).join('\n')
}

/** The cells of a column, as wide as its widest, title included. */
function formatColumn<Row>(rows: readonly Row[], column: Column<Row>): string[] {
  const texts = rows.map((row) => column.value(row) ?? '–')
  const aligned = column.align === 'decimal' ? alignPoints(texts) : texts
  const width = Math.max(column.title.length, ...aligned.map(({ length }) => length))
  return aligned.map((text) => pad(text, width, column.align))
}

function heading<Row>(title: string, column: Column<Row> | undefined, cells: readonly string[] = []): string {
  return pad(title, Math.max(title.length, cells[0]?.length ?? 0), column?.align)
}

function pad(text: string, width: number, align: Column<unknown>['align'] = 'left'): string {
  return align === 'left' ? text.padEnd(width) : text.padStart(width)
}

function alignPoints(texts: readonly string[]): string[] {
  const fraction = (text: string) => (text.includes('.') ? text.length - text.indexOf('.') : 0)
  const widest = Math.max(0, ...texts.map(fraction))
  return texts.map((text) => text + ' '.repeat(widest - fraction(text)))
}

/** Labels and what they stand for, one per line. */
export function formatFields(
  fields: readonly (readonly [label: string, text: string])[],
  style: Style,
): string {
  const width = Math.max(...fields.map(([label]) => label.length))
  return fields.map(([label, text]) => `${style.dim(label.padEnd(width))}  ${text}`).join('\n')
}
