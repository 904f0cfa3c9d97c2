import Papa from 'papaparse'
import type { Column } from './columns.tsx'

/** Rows as CSV (RFC 4180) with a header. A text that a spreadsheet would take for a formula is made harmless. */
export function toCsv<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  return Papa.unparse(
    {
      fields: columns.map(({ csv }) => csv.header),
      data: rows.map((row) => columns.map(({ csv }) => csv.text(row))),
    },
    { escapeFormulae: true, newline: '\r\n' },
  )
}

/** Lets the browser save a text as a file. */
export function saveFile(name: string, text: string, type = 'text/csv;charset=utf-8'): void {
  const url = URL.createObjectURL(new Blob([text], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  URL.revokeObjectURL(url)
}
