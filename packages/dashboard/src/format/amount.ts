import { DECIMALS, weiToDecimal } from '@confluence/protocol/amount'

const ONE = 10n ** BigInt(DECIMALS)
const SMALLEST_SHOWN = 10n ** 12n

export type Unit = 'LPT' | 'ETH'

// Amounts from here on have so many decimals; smaller ones have four digits that say something.
const styles: Record<Unit, { from: bigint; decimals: number }> = {
  LPT: { from: ONE, decimals: 2 },
  ETH: { from: ONE / 100n, decimals: 4 },
}

type Exact = Intl.StringNumericLiteral

/** An amount in wei as whole tokens with every digit, in the reader's way of writing numbers. */
export function exactAmount(wei: string | bigint, locale?: string): string {
  const format = new Intl.NumberFormat(locale, { maximumFractionDigits: DECIMALS })
  return format.format(weiToDecimal(wei) as Exact)
}

/** An amount in wei as whole tokens, cut to what one can take in. What is not nothing is never shown as 0. */
export function shortAmount(wei: string | bigint, unit: Unit, locale?: string): string {
  const value = BigInt(wei)
  if (value === 0n) return '0'
  const size = value < 0n ? -value : value
  if (size < SMALLEST_SHOWN) {
    return value < 0n ? `>${exactAmount(-SMALLEST_SHOWN, locale)}` : `<${exactAmount(SMALLEST_SHOWN, locale)}`
  }
  const { from, decimals } = styles[unit]
  const options =
    size < from
      ? { maximumSignificantDigits: 4 }
      : { minimumFractionDigits: decimals, maximumFractionDigits: decimals }
  return new Intl.NumberFormat(locale, options).format(weiToDecimal(value) as Exact)
}

/** Amount in wei as a floating-point number of whole tokens, for drawing only; null, which is a gap, where it is not known. */
export function drawnAmount(wei: string | null): number | null {
  return wei === null ? null : Number(wei) / 1e18
}
