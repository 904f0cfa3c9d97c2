export interface Segment {
  name: string
  tone: string
  /** 0 to 1. */
  share: number
}

/** Shares of a whole as one bar. The text beside it says the same. */
export function Bar({ segments }: { segments: readonly Segment[] }) {
  return (
    <div className="bar" aria-hidden="true">
      {segments
        .filter(({ share }) => share > 0)
        .map(({ name, tone, share }) => (
          <span key={name} className={`tone-${tone}`} style={{ flexGrow: share }} />
        ))}
    </div>
  )
}
