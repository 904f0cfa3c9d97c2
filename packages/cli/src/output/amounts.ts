import { decimalToWei, weiToDecimal } from '@confluence/protocol/amount'

/** Wei as LPT or ETH, exactly: `1,234.5`. A dash for null. */
export function formatAmount(wei: string | null | undefined): string {
  if (wei === null || wei === undefined) return '–'
  const [whole = '', fraction] = weiToDecimal(wei).split('.')
  const grouped = whole === '-0' ? whole : formatCount(whole)
  return fraction ? `${grouped}.${fraction}` : grouped
}

/** Wei of an amount such as `12.5lpt` or `0.1 ETH`; undefined if it is none, or finer than a wei. */
export function parseAmount(text: string): string | undefined {
  const [, amount = ''] = /^(.*?)\s*(?:lpt|eth)$/i.exec(text.trim()) ?? []
  return decimalToWei(amount)?.toString()
}

/** A whole number of any size, in groups of three digits. */
export function formatCount(count: string | number): string {
  return BigInt(count).toLocaleString('en')
}

/** A ratio (decimal string) in percent, with four places. A dash for null. */
export function formatPercent(ratio: string | null): string {
  if (ratio === null) return '–'
  return `${(Number(ratio) * 100).toFixed(4)} %`
}

/** Unix seconds as `2022-02-14 18:30:05`, in UTC. A dash for null. */
export function formatTime(seconds: string | null | undefined): string {
  if (seconds === null || seconds === undefined) return '–'
  return new Date(Number(seconds) * 1000).toISOString().slice(0, 19).replace('T', ' ')
}
