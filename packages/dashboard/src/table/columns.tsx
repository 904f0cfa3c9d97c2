import { checksumAddress } from '@confluence/protocol/address'
import { weiToDecimal } from '@confluence/protocol/amount'
import type { ReactNode } from 'react'
import type { Unit } from '#format/amount.ts'
import { isoTime } from '#format/time.ts'
import { Address } from '#ui/address.tsx'
import { Amount, Unknown } from '#ui/amount.tsx'
import { Moment } from '#ui/moment.tsx'

export type Value = bigint | number | string | null

/** A column of a table and of its CSV file. */
export interface Column<Row> {
  id: string
  header: string
  /** What rows are sorted by. */
  value(row: Row): Value
  cell(row: Row): ReactNode
  /** What is written to CSV, under this header. */
  csv: { header: string; text(row: Row): string }
  /** Set at the end of its column, as figures are. */
  numeric?: boolean
  sortable?: boolean
}

type Read<Row, T> = (row: Row) => T | null | undefined

interface Options {
  sortable?: boolean
}

/** Amounts of wei; in CSV whole tokens with every digit. */
export function amountColumn<Row>(
  id: string,
  header: string,
  unit: Unit,
  read: Read<Row, string>,
  { missing, ...options }: Options & { missing?: string } = {},
): Column<Row> {
  return {
    id,
    header,
    numeric: true,
    value: (row) => map(read(row), BigInt),
    cell: (row) => <Amount wei={read(row)} unit={unit} missing={missing} />,
    csv: { header: `${header} (${unit})`, text: (row) => map(read(row), weiToDecimal) ?? '' },
    ...options,
  }
}

/** Accounts, pools or polls. */
export function addressColumn<Row>(
  id: string,
  header: string,
  read: Read<Row, string>,
  options: Options & { to?: 'account' | 'pool' | 'poll' } = {},
): Column<Row> {
  const { to = 'account', ...rest } = options
  return {
    id,
    header,
    value: (row) => read(row) ?? null,
    cell: (row) => <Address address={read(row)} to={to} />,
    csv: { header, text: (row) => map(read(row), checksumAddress) ?? '' },
    ...rest,
  }
}

/** Moments in unix seconds; in CSV as ISO 8601 in UTC. */
export function momentColumn<Row>(
  id: string,
  header: string,
  read: Read<Row, string>,
  options: Options = {},
): Column<Row> {
  return {
    id,
    header,
    value: (row) => map(read(row), Number),
    cell: (row) => <Moment at={read(row)} />,
    csv: { header: `${header} (UTC)`, text: (row) => map(read(row), isoTime) ?? '' },
    ...options,
  }
}

/** Anything else; `cell` draws what the value says. */
export function valueColumn<Row>(
  id: string,
  header: string,
  read: Read<Row, bigint | number | string>,
  options: Options & Partial<Pick<Column<Row>, 'cell' | 'csv' | 'numeric'>> = {},
): Column<Row> {
  const text = (row: Row) => map(read(row), String) ?? ''
  const cell = (row: Row) => text(row) || <Unknown why="none" />
  return { id, header, value: (row) => read(row) ?? null, cell, csv: { header, text }, ...options }
}

function map<T, U>(value: T | null | undefined, change: (value: T) => U): U | null {
  return value === null || value === undefined ? null : change(value)
}

/** Orders values of a column; what is not known comes last in descending order. */
export function compareValues(a: Value, b: Value): number {
  if (a === b) return 0
  if (a === null) return -1
  if (b === null) return 1
  return a < b ? -1 : 1
}
