/** graph-node's BigDecimal keeps so many significant digits. */
const DIGITS = 34

/**
 * `numerator / denominator` as graph-node's BigDecimal holds it: rounded half up to 34 significant digits, without
 * trailing zeros. 0 where the denominator is 0.
 */
export function ratio(numerator: bigint, denominator: bigint): string {
  if (denominator === 0n || numerator === 0n) return '0'
  let decimals = DIGITS - (numerator / denominator).toString().length
  // A quotient below 1 has further leading zeros, which do not count.
  if (numerator < denominator) {
    decimals = DIGITS
    while (numerator * 10n ** BigInt(decimals - DIGITS + 1) < denominator) decimals++
  }
  const scaled = (2n * numerator * 10n ** BigInt(decimals) + denominator) / (2n * denominator)
  return withPoint(scaled, decimals)
}

/** `scaled / 10^decimals`, plainly written. */
function withPoint(scaled: bigint, decimals: number): string {
  const digits = scaled.toString().padStart(decimals + 1, '0')
  const point = digits.length - decimals
  return `${digits.slice(0, point)}.${digits.slice(point)}`.replace(/\.?0+$/, '')
}
