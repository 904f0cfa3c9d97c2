import { formatUnits } from 'viem/utils'

/** Decimal places of LPT and of ETH. */
export const DECIMALS = 18

/** Wei as whole tokens, with every digit and no grouping: `-1234.5`. */
export function weiToDecimal(wei: bigint | string): string {
  return formatUnits(BigInt(wei), DECIMALS)
}

/** Whole tokens, `1234.5`, in wei; undefined if it is no amount, or finer than a wei. */
export function decimalToWei(text: string): bigint | undefined {
  const [, whole = '', fraction = ''] = /^(\d{1,60})(?:\.(\d{1,18}))?$/.exec(text.trim()) ?? []
  return whole ? BigInt(`${whole}${fraction.padEnd(DECIMALS, '0')}`) : undefined
}
