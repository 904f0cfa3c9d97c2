import { exactAmount, shortAmount, type Unit } from '#format/amount.ts'
import { useExactAmounts } from '#preferences.tsx'

interface AmountProps {
  wei: string | bigint | null | undefined
  unit: Unit
  /** Leaves the unit out where a heading names it. */
  bare?: boolean
  /** What it means that there is no figure. */
  missing?: string | undefined
}

/** An amount, short; every digit is in its tip, and in its place where the reader asks for exact amounts. */
export function Amount({ wei, unit, bare = false, missing = 'none' }: AmountProps) {
  const exact = useExactAmounts()
  if (wei === null || wei === undefined) return <Unknown why={missing} />
  const full = exactAmount(wei)
  return (
    <data className="amount" value={String(wei)} data-tip={`${full} ${unit}`}>
      {exact ? full : shortAmount(wei, unit)}
      {!bare && <span className="unit"> {unit}</span>}
    </data>
  )
}

/** Why a figure of Ethereum may be missing: what is not exact is not shown. */
export const NOT_EXACT = 'Not known exactly: Ethereum’s events do not say'

/** Stands where there is no figure, and says why. */
export function Unknown({ why = 'not known' }: { why?: string }) {
  return (
    <span className="unknown" data-tip={why}>
      <span aria-hidden="true">–</span>
      <span className="sr-only">{why}</span>
    </span>
  )
}
