import { ByteWriter, ParquetWriter } from 'hyparquet-writer'
import type { Column } from './columns.ts'
import type { Serializer } from './formats.ts'
import { parquetSchema, parquetValue } from './parquet-columns.ts'

/** Rows that are encoded together, and so held in memory: few enough for 64 MB, and many enough to compress well. */
const ROW_GROUP = 10_000

/** Rows as one Parquet file, compressed by Snappy. The footer names the blocks of both chains, as `l1` and `l2`. */
export function parquet(columns: readonly Column[]): Serializer {
  const bytes = new ByteWriter()
  const file = new ParquetWriter({
    writer: bytes,
    schema: parquetSchema(columns),
    createdBy: 'livepeer-confluence',
  })
  let waiting: Record<string, unknown>[] = []

  function take(): Uint8Array {
    const taken = bytes.getBytes().slice()
    bytes.index = 0
    return taken
  }

  function writeGroup(): Uint8Array {
    const columnData = columns.map((column) => ({
      name: column.name,
      data: waiting.map((row) => parquetValue(column, row[column.name])),
    }))
    file.write({ columnData, rowGroupSize: waiting.length })
    waiting = []
    return take()
  }

  return {
    begin: take(),
    page(rows) {
      waiting.push(...(rows as Record<string, unknown>[]))
      return waiting.length < ROW_GROUP ? new Uint8Array() : writeGroup()
    },
    end({ l1, l2 }) {
      file.kvMetadata = Object.entries({ l1, l2 }).map(([key, chain]) => ({
        key,
        value: JSON.stringify(chain?.block ?? null),
      }))
      const rows = waiting.length > 0 ? writeGroup() : new Uint8Array()
      file.finish()
      return Buffer.concat([rows, take()])
    },
  }
}
