/** A count, in the reader's way of writing numbers. */
export function count(value: number | bigint | string, locale?: string): string {
  return new Intl.NumberFormat(locale).format(BigInt(value))
}

/** A share of 1 in percent. A share that is neither nothing nor all is never shown as one of them. */
export function percent(share: number, digits = 1, locale?: string): string {
  const options = { style: 'percent', minimumFractionDigits: digits, maximumFractionDigits: digits } as const
  const format = new Intl.NumberFormat(locale, options)
  const step = 10 ** -(digits + 2)
  if (share > 0 && share < step) return `<${format.format(step)}`
  if (share < 1 && share > 1 - step) return `>${format.format(1 - step)}`
  return format.format(share)
}

/** A share of 1 in percent, however small it is. */
export function smallPercent(share: number, locale?: string): string {
  return new Intl.NumberFormat(locale, { style: 'percent', maximumSignificantDigits: 4 }).format(share)
}

/** part / whole for amounts of any size; 0 of nothing. */
export function share(part: string | bigint | number, whole: string | bigint | number): number {
  const total = BigInt(whole)
  return total === 0n ? 0 : Number((BigInt(part) * 10n ** 12n) / total) / 1e12
}

/** Parts per 10^9 as a share of 1: how the protocol writes inflation. Null where it is not known. */
export function perBillion(value: string | null): number | null {
  return value === null ? null : Number(value) / 1e9
}
