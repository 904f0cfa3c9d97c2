import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Card } from '#ui/card.tsx'
import { Empty, Failure, Skeleton } from '#ui/notice.tsx'
import type { Column } from './columns.tsx'
import { DataTable } from './data-table.tsx'
import { ExportButton } from './export-button.tsx'
import type { TableStateAccess } from './table-state.ts'

interface ListCardProps<Row> {
  title: string
  /** Names the CSV file. */
  name: string
  note?: ReactNode
  filters?: ReactNode
  columns: readonly Column<Row>[]
  rowKey(row: Row): string
  table: TableStateAccess
  /** Where rows come from; left out where they are there already. */
  query?: Pick<UseQueryResult, 'error' | 'refetch' | 'isFetching'>
  rows: readonly Row[] | undefined
  /** Given where rows are one page of more. */
  more?: boolean
  /** All rows for the CSV file, where `rows` are not. */
  allRows?(): Promise<readonly Row[]>
  pageSize?: number
  empty: ReactNode
}

/** A table in a card with its filters, its export, and the states in which there is no table. */
export function ListCard<Row extends object>(props: ListCardProps<Row>) {
  const { title, name, note, filters, columns, rowKey, table, query, rows, more, allRows, pageSize, empty } =
    props
  return (
    <Card
      title={title}
      note={note}
      className="flush"
      actions={rows && <ExportButton name={name} columns={columns} rows={allRows ?? (() => rows)} />}
    >
      {filters && <div className="filters">{filters}</div>}
      {query?.error && !rows ? <Failure error={query.error} onRetry={query.refetch} /> : null}
      {!query?.error && !rows ? <Skeleton lines={8} /> : null}
      {rows && rows.length === 0 && table.state.page === 0 ? (
        <Empty title="Nothing here">{empty}</Empty>
      ) : null}
      {rows && (rows.length > 0 || table.state.page > 0) ? (
        <DataTable
          {...table}
          {...(more !== undefined && { more })}
          {...(pageSize !== undefined && { pageSize })}
          caption={title}
          columns={columns}
          rows={rows}
          rowKey={rowKey}
          busy={query?.isFetching ?? false}
        />
      ) : null}
    </Card>
  )
}
