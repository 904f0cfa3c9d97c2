import { count } from '#format/number.ts'

interface PagerProps {
  /** Name of the table. */
  table: string
  /** From 0. */
  page: number
  pageSize: number
  /** Rows on this page. */
  shown: number
  /** Rows on all pages, where that is known. */
  total: number | undefined
  more: boolean
  onPage(page: number): void
}

/** Tells which rows are shown, and turns pages. */
export function Pager({ table, page, pageSize, shown, total, more, onPage }: PagerProps) {
  const single = page === 0 && !more
  return (
    <nav className="pager" aria-label={`Pages of the table: ${table}`}>
      <p role="status">{single ? rowCount(shown) : range(page * pageSize, shown, total)}</p>
      {!single && (
        <div>
          <button
            type="button"
            className="button small"
            disabled={page === 0}
            onClick={() => onPage(page - 1)}
          >
            Previous
          </button>
          <button type="button" className="button small" disabled={!more} onClick={() => onPage(page + 1)}>
            Next
          </button>
        </div>
      )}
    </nav>
  )
}

const rowCount = (rows: number) => (rows === 1 ? '1 row' : `${count(rows)} rows`)

function range(start: number, shown: number, total: number | undefined): string {
  if (shown === 0) return 'No more rows'
  const of = total === undefined ? '' : ` of ${count(total)}`
  return `${count(start + 1)}–${count(start + shown)}${of}`
}
