import { isoTime, localTime, localTimeInFull, utcTime } from '#format/time.ts'
import { Unknown } from './amount.tsx'

interface MomentProps {
  /** Unix seconds. */
  at: string | number | null | undefined
  /** Shows UTC beneath, where there is room. */
  full?: boolean
}

/** A moment in the reader's time; UTC and seconds are in its tip. */
export function Moment({ at, full = false }: MomentProps) {
  if (at === null || at === undefined) return <Unknown why="never" />
  return (
    <time dateTime={isoTime(at)} data-tip={`${utcTime(at)}\n${localTimeInFull(at)}`}>
      {localTime(at)}
      {full && <span className="utc">{utcTime(at)}</span>}
    </time>
  )
}
