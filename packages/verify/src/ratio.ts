import { divide, formatDecimal } from '@confluence/protocol/graph-numbers/big-decimal'

/** `numerator / denominator` as a mapping computes it and graph-node serves it. 0 where the denominator is 0. */
export function ratio(numerator: bigint, denominator: bigint): string {
  if (denominator === 0n) return '0'
  return formatDecimal(divide({ digits: numerator, exponent: 0n }, { digits: denominator, exponent: 0n }))
}
