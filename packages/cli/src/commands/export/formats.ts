import { extname } from 'node:path'
import Papa from 'papaparse'
import { UsageError } from '../../console/exit-codes.ts'
import type { ListName } from '../../lists/lists.ts'
import { columnsOf, valueAt } from './columns.ts'

export const formats = ['csv', 'ndjson', 'json'] as const

export type Format = (typeof formats)[number]

const EXTENSIONS: Readonly<Record<string, Format>> = {
  '.csv': 'csv',
  '.json': 'json',
  '.jsonl': 'ndjson',
  '.ndjson': 'ndjson',
}

/** The format that the name of a file asks for, and whether it asks for gzip. NDJSON without an extension. Throws UsageError. */
export function formatOf(
  output: string | undefined,
  chosen: Format | undefined,
): { format: Format; gzip: boolean } {
  const name = (output ?? '').toLowerCase()
  const gzip = extname(name) === '.gz'
  const extension = extname(gzip ? name.slice(0, -'.gz'.length) : name)
  const format = chosen ?? (extension ? EXTENSIONS[extension] : 'ndjson')
  if (format) return { format, gzip }
  throw new UsageError(
    `${output}: ${extension} names no format: choose one with --format (${formats.join(', ')})`,
  )
}

/** The text of an export, in parts: what precedes the rows, each page of rows, and what follows. */
export interface Serializer {
  begin: string
  /** `done`: how many rows precede the page. */
  page(rows: readonly unknown[], done: number): string
  end: string
}

/** How rows of a list are written in a format. */
export function serializer(format: Format, list: ListName): Serializer {
  if (format === 'csv') return csv(columnsOf(list))
  if (format === 'json') return json
  return ndjson
}

function csv(columns: readonly string[]): Serializer {
  const lines = (rows: string[][]) => `${Papa.unparse(rows, { newline: '\n' })}\n`
  return {
    begin: lines([[...columns]]),
    page: (rows) => lines(rows.map((row) => columns.map((path) => valueAt(row, path)))),
    end: '',
  }
}

const ndjson: Serializer = {
  begin: '',
  page: (rows) => rows.map((row) => `${JSON.stringify(row)}\n`).join(''),
  end: '',
}

const json: Serializer = {
  begin: '[',
  page: (rows, done) =>
    rows.map((row, index) => `${done + index > 0 ? ',' : ''}\n${JSON.stringify(row)}`).join(''),
  end: '\n]\n',
}
