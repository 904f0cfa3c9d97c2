/** Scale of the BondingManager's cumulative factors: 1 is 10^27. */
export const PRECISE_UNIT = 10n ** 27n

/**
 * `amount * numerator / denominator` as PreciseMathUtils.percOf(amount, numerator, denominator) computes it: the
 * fraction is truncated to 27 decimals first, then the product to whole wei. Throws RangeError if the denominator
 * is 0, where the contract reverts.
 */
export function preciseFraction(amount: bigint, numerator: bigint, denominator: bigint): bigint {
  return (amount * ((numerator * PRECISE_UNIT) / denominator)) / PRECISE_UNIT
}
