import { formatUnits } from 'viem/utils'

/** Decimal places of LPT and of ETH. */
export const DECIMALS = 18

/** Wei as whole tokens, with every digit and no grouping: `-1234.5`. */
export function weiToDecimal(wei: bigint | string): string {
  return formatUnits(BigInt(wei), DECIMALS)
}
