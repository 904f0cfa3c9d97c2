const WINDOW = 10_000

/** Speed of a progress, over the last seconds. */
export interface Pace {
  /** Takes a count of what is done at a time (ms); returns the speed per second, undefined at the first. */
  add(done: number, time: number): number | undefined
}

export function createPace(): Pace {
  const samples: { done: number; time: number }[] = []
  return {
    add(done, time) {
      samples.push({ done, time })
      while (samples.length > 2 && time - (samples[0]?.time ?? 0) > WINDOW) samples.shift()
      const oldest = samples[0]
      if (!oldest || oldest.time === time) return undefined
      return ((done - oldest.done) * 1000) / (time - oldest.time)
    },
  }
}

/** A duration for people: `8 s`, `3 min`, `2.5 h`. */
export function formatDuration(seconds: number): string {
  if (!Number.isFinite(seconds)) return '–'
  if (seconds < 100) return `${Math.ceil(seconds)} s`
  if (seconds < 6_000) return `${Math.round(seconds / 60)} min`
  return `${(seconds / 3_600).toFixed(1)} h`
}
