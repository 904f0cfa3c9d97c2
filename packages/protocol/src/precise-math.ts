/** Scale of the BondingManager's cumulative factors (PreciseMathUtils): 1 is 10^27. */
export const PARTS_27 = 10n ** 27n

/**
 * percOf(amount, numerator, denominator): `amount * (numerator * scale / denominator) / scale`. It truncates twice, in
 * the contracts' order: the fraction first, then the product. The contracts revert on a denominator of 0; it gives 0.
 */
export function fractionOf(amount: bigint, numerator: bigint, denominator: bigint, scale: bigint): bigint {
  if (denominator === 0n) return 0n
  return (amount * ((numerator * scale) / denominator)) / scale
}
