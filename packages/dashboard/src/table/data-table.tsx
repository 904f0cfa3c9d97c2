import {
  createPaginatedRowModel,
  createSortedRowModel,
  rowPaginationFeature,
  rowSortingFeature,
  type SortingState,
  tableFeatures,
  useTable,
} from '@tanstack/react-table'
import { useMemo } from 'react'
import { type Column, compareValues } from './columns.tsx'
import { Pager } from './pager.tsx'
import { TableScroll } from './table-scroll.tsx'
import type { TableStateAccess } from './table-state.ts'

export const PAGE_SIZE = 25

const features = tableFeatures({
  rowSortingFeature,
  rowPaginationFeature,
  sortedRowModel: createSortedRowModel(),
  paginatedRowModel: createPaginatedRowModel(),
})

interface DataTableProps<Row> extends TableStateAccess {
  /** What the table lists, for those who do not see it. */
  caption: string
  columns: readonly Column<Row>[]
  /** All rows; or, where `more` is given, one page in the order asked for. */
  rows: readonly Row[]
  rowKey(row: Row): string
  /** Whether there is a page after this one. */
  more?: boolean
  busy?: boolean
  pageSize?: number
}

/** A table that is sorted by its headers and paged. Its state is kept by the caller. */
export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  const { caption, columns, rows, rowKey, state, setState, more, busy = false, pageSize = PAGE_SIZE } = props
  const paged = more !== undefined
  const definitions = useMemo(
    () =>
      columns.map((column) => ({
        id: column.id,
        accessorFn: column.value,
        enableSorting: column.sortable ?? true,
        sortDescFirst: column.numeric ?? false,
        sortFn: (a: { original: Row }, b: { original: Row }) =>
          compareValues(column.value(a.original), column.value(b.original)),
        meta: column,
      })),
    [columns],
  )
  const data = useMemo(() => [...rows], [rows])
  const lastPage = Math.max(Math.ceil(rows.length / pageSize) - 1, 0)
  const pageIndex = paged ? state.page : Math.min(state.page, lastPage)
  const sorting: SortingState = [state.sort]
  const table = useTable({
    features,
    data,
    columns: definitions,
    getRowId: rowKey,
    state: { sorting, pagination: { pageIndex, pageSize } },
    onSortingChange: (update) => {
      const [sort] = typeof update === 'function' ? update(sorting) : update
      if (sort) setState({ sort, page: 0 })
    },
    enableSortingRemoval: false,
    autoResetPageIndex: false,
    manualSorting: paged,
    manualPagination: paged,
  })
  const shown = table.getRowModel().rows

  return (
    <>
      <TableScroll label={caption}>
        <table aria-busy={busy}>
          <caption className="sr-only">{caption}</caption>
          <thead>
            {table.getHeaderGroups().map((group) => (
              <tr key={group.id}>
                {group.headers.map(({ id, column }) => (
                  <HeaderCell
                    key={id}
                    column={column.columnDef.meta as Column<Row>}
                    sorted={column.getIsSorted()}
                    onSort={column.getCanSort() ? column.getToggleSortingHandler() : undefined}
                  />
                ))}
              </tr>
            ))}
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr key={row.id}>
                {columns.map((column) => (
                  <td key={column.id} className={column.numeric ? 'numeric' : undefined}>
                    {column.cell(row.original)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
      <Pager
        table={caption}
        page={pageIndex}
        pageSize={pageSize}
        shown={shown.length}
        total={paged ? undefined : rows.length}
        more={more ?? pageIndex < lastPage}
        onPage={(page) => setState({ ...state, page })}
      />
    </>
  )
}

interface HeaderCellProps<Row> {
  column: Column<Row>
  sorted: false | 'asc' | 'desc'
  onSort: ((event: unknown) => void) | undefined
}

function HeaderCell<Row>({ column, sorted, onSort }: HeaderCellProps<Row>) {
  const className = column.numeric ? 'numeric' : undefined
  if (!onSort) {
    return (
      <th scope="col" className={className}>
        {column.header}
      </th>
    )
  }
  const direction = sorted && (sorted === 'asc' ? 'ascending' : 'descending')
  return (
    <th scope="col" className={className} aria-sort={direction || 'none'}>
      <button type="button" onClick={onSort}>
        {column.header}
        <span className="sort-mark" aria-hidden="true">
          {sorted === 'asc' ? '↑' : '↓'}
        </span>
      </button>
    </th>
  )
}
