import { BigInt, Bytes } from '@graphprotocol/graph-ts'

/**
 * The contracts' fixed-point arithmetic. Every division truncates, and `fractionOf` truncates twice, in the contracts'
 * order: results are equal to the wei only if nothing is simplified.
 */

/** Parts that rewardCut, feeShare and slash amounts are in (MathUtils). */
export const PARTS_6 = BigInt.fromI32(1000000)
/** Parts that the Minter shares out rewards in (MathUtilsV2, which the contracts' sources name MathUtils as well). */
export const PARTS_9 = BigInt.fromI32(1000000000)
/** Parts of cumulative factors and treasury cuts (PreciseMathUtils), and the factor that stands for no growth. */
export const PARTS_27 = tenTo27()

/** MathUtils.percOf(amount, parts) and PreciseMathUtils.percOf(amount, parts): amount * parts / scale. */
export function partOf(amount: BigInt, parts: BigInt, scale: BigInt): BigInt {
  return amount.times(parts).div(scale)
}

/**
 * percOf(amount, numerator, denominator): amount * (numerator * scale / denominator) / scale. The contracts revert on a
 * denominator of 0; it gives 0 here, so that a history that is not complete cannot halt the index.
 */
export function fractionOf(amount: BigInt, numerator: BigInt, denominator: BigInt, scale: BigInt): BigInt {
  if (denominator.isZero()) return denominator
  return amount.times(numerator.times(scale).div(denominator)).div(scale)
}

/** Made without arithmetic, as each handler begins with it. */
function tenTo27(): BigInt {
  const bytes = new Bytes(13)
  store<u64>(bytes.dataStart, 0x9fd0803ce8000000)
  store<u32>(bytes.dataStart, 0x033b2e3c, 8)
  return BigInt.fromSignedBytes(bytes)
}
