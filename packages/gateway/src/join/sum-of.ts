/** The sum of an amount of rows, in wei; null counts as nothing. */
export function sumOf<Row>(rows: Iterable<Row>, amount: (row: Row) => bigint | null): bigint {
  let total = 0n
  for (const row of rows) total += amount(row) ?? 0n
  return total
}
