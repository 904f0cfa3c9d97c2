import { extname } from 'node:path'
import type { Page } from 'livepeer-confluence-client/pages'
import Papa from 'papaparse'
import { UsageError } from '../../console/exit-codes.ts'
import type { ListName } from '../../lists/lists.ts'
import { type Column, columnsOf, pathsOf, valueAt } from './columns.ts'
import { parquet } from './parquet.ts'

export const formats = ['csv', 'ndjson', 'json', 'parquet'] as const

export type Format = (typeof formats)[number]

const EXTENSIONS: Readonly<Record<string, Format>> = {
  '.csv': 'csv',
  '.json': 'json',
  '.jsonl': 'ndjson',
  '.ndjson': 'ndjson',
  '.parquet': 'parquet',
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
  if (format === 'parquet' && gzip) {
    throw new UsageError(`${output}: Parquet is compressed in itself: name a file without .gz`)
  }
  if (format) return { format, gzip }
  throw new UsageError(
    `${output}: ${extension} names no format: choose one with --format (${formats.join(', ')})`,
  )
}

/** What an export consists of: what precedes the rows, each page of rows, and what follows. For one export each. */
export interface Serializer {
  readonly begin: string | Uint8Array
  /** `done`: how many rows precede the page. */
  page(rows: readonly unknown[], done: number): string | Uint8Array
  /** `blocks`: those that all rows are computed for. */
  end(blocks: Page['_meta']): string | Uint8Array
}

/** How rows of a list are written in a format. */
export function serializer(format: Format, list: ListName): Serializer {
  if (format === 'csv') return csv(columnsOf(list))
  if (format === 'parquet') return parquet(columnsOf(list))
  return format === 'json' ? json : ndjson
}

function csv(columns: readonly Column[]): Serializer {
  const paths = pathsOf(columns)
  const lines = (rows: string[][]) => `${Papa.unparse(rows, { newline: '\n' })}\n`
  return {
    begin: lines([paths]),
    page: (rows) => lines(rows.map((row) => paths.map((path) => valueAt(row, path)))),
    end: () => '',
  }
}

const ndjson: Serializer = {
  begin: '',
  page: (rows) => rows.map((row) => `${JSON.stringify(row)}\n`).join(''),
  end: () => '',
}

const json: Serializer = {
  begin: '[',
  page: (rows, done) =>
    rows.map((row, index) => `${done + index > 0 ? ',' : ''}\n${JSON.stringify(row)}`).join(''),
  end: () => '\n]\n',
}
