import { useState } from 'react'
import { useLive } from '#api/live.tsx'
import { DownloadIcon } from '#ui/icons.tsx'
import type { Column } from './columns.tsx'
import { saveFile, toCsv } from './csv.ts'

interface ExportButtonProps<Row> {
  /** Names the file. */
  name: string
  columns: readonly Column<Row>[]
  /** All rows, on whatever page they are. */
  rows(): readonly Row[] | Promise<readonly Row[]>
}

/** Saves a whole table as CSV; the file's name has the blocks it was read at. */
export function ExportButton<Row>({ name, columns, rows }: ExportButtonProps<Row>) {
  const { meta } = useLive()
  const [state, setState] = useState<{ busy: boolean; fault?: string }>({ busy: false })

  const save = async () => {
    setState({ busy: true })
    try {
      const blocks = `l1-${meta?.l1?.block.number ?? 'none'}-l2-${meta?.l2?.block.number ?? 'none'}`
      saveFile(`confluence-${name}-${blocks}.csv`, toCsv(columns, await rows()))
      setState({ busy: false })
    } catch (error) {
      setState({ busy: false, fault: (error as Error).message })
    }
  }

  return (
    <>
      {state.fault && (
        <span className="inline-fault" role="alert">
          {state.fault}
        </span>
      )}
      <button type="button" className="button small" onClick={save} disabled={state.busy}>
        <DownloadIcon />
        {state.busy ? 'Exporting' : 'CSV'}
        <span className="sr-only"> of {name.replaceAll('-', ' ')}</span>
      </button>
    </>
  )
}
