import { useSearchParams } from 'wouter'

export interface TableState {
  sort: { id: string; desc: boolean }
  /** From 0. */
  page: number
}

export interface TableStateAccess {
  state: TableState
  setState(next: TableState): void
}

/** Where a table is sorted and paged, kept in the page's address so that it can be linked. `sort` is like -stake. */
export function useTableState(sort: string, prefix = ''): TableStateAccess {
  const [params, setParams] = useSearchParams()
  const given = params.get(`${prefix}sort`) ?? sort
  const page = Number(params.get(`${prefix}page`) ?? 1)
  const state = {
    sort: { id: given.replace(/^-/, ''), desc: given.startsWith('-') },
    page: Number.isSafeInteger(page) && page > 0 ? page - 1 : 0,
  }
  const setState = (next: TableState) =>
    setParams(
      (now) => {
        const changed = new URLSearchParams(now)
        setOrDelete(changed, `${prefix}sort`, `${next.sort.desc ? '-' : ''}${next.sort.id}`, sort)
        setOrDelete(changed, `${prefix}page`, `${next.page + 1}`, '1')
        return changed
      },
      { replace: true },
    )
  return { state, setState }
}

/** A choice kept in the page's address; undefined where none of `values` is chosen. Choosing goes back to page 1. */
export function useChoice<T extends string>(
  name: string,
  values: readonly T[],
): [T | undefined, (next: T | undefined) => void] {
  const [text, setText] = useText(name)
  return [values.find((value) => value === text), (next) => setText(next ?? '')]
}

/** A text kept in the page's address. Changing it goes back to page 1. */
export function useText(name: string): [string, (next: string) => void] {
  const [params, setParams] = useSearchParams()
  const setText = (next: string) =>
    setParams(
      (now) => {
        const changed = new URLSearchParams(now)
        setOrDelete(changed, name, next, '')
        changed.delete('page')
        return changed
      },
      { replace: true },
    )
  return [params.get(name) ?? '', setText]
}

function setOrDelete(params: URLSearchParams, name: string, value: string, usual: string): void {
  if (value === usual) params.delete(name)
  else params.set(name, value)
}
