import { type FileMetaData, parquetMetadata, parquetReadObjects } from 'hyparquet'

/** What a Parquet file holds: its rows as the API has them, and the text behind each key of its footer. */
export interface ParquetContent {
  rows: Record<string, unknown>[]
  metadata: FileMetaData
  notes: Record<string, string | undefined>
}

/** Reads a Parquet file whole. Decimals are read as the bytes they are, since hyparquet makes doubles of them. */
export async function readParquet(bytes: Uint8Array): Promise<ParquetContent> {
  const file = new Uint8Array(bytes).buffer
  const metadata = parquetMetadata(file)
  const schema = metadata.schema.map(({ converted_type, logical_type, ...element }) =>
    converted_type === 'DECIMAL'
      ? element
      : { ...element, ...(converted_type && { converted_type }), ...(logical_type && { logical_type }) },
  )
  const rows = await parquetReadObjects({ file, metadata: { ...metadata, schema } })
  const notes = metadata.key_value_metadata?.map(({ key, value }) => [key, value]) ?? []
  return { rows: asServed(rows) as Record<string, unknown>[], metadata, notes: Object.fromEntries(notes) }
}

/** Values as JSON of the API has them: whole numbers of any size as decimal text. */
function asServed(value: unknown): unknown {
  if (value instanceof Uint8Array) return String(BigInt.asIntN(8 * value.length, bigEndian(value)))
  if (typeof value === 'bigint') return String(value)
  if (Array.isArray(value)) return value.map(asServed)
  if (typeof value !== 'object' || value === null) return value ?? null
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, asServed(part)]))
}

function bigEndian(bytes: Uint8Array): bigint {
  return BigInt(`0x${Buffer.from(bytes).toString('hex')}`)
}
