import Papa from 'papaparse'
import type { ListName } from '../../lists/lists.ts'
import { columnsOf, valueAt } from './columns.ts'

export const formats = ['csv', 'ndjson', 'json'] as const

export type Format = (typeof formats)[number]

/** The text of a file, in parts: what comes before, for each page of rows, and after. */
export interface Serializer {
  begin: string
  /** `done`: how many rows were written before. */
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
