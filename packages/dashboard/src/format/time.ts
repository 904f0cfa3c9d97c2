type Seconds = string | number

function date(seconds: Seconds): Date {
  return new Date(Number(seconds) * 1000)
}

/** A moment where the reader is, such as “10 Feb 2022, 02:41”. */
export function localTime(seconds: Seconds, locale?: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(date(seconds))
}

/** The same with seconds and the reader's time zone. */
export function localTimeInFull(seconds: Seconds, locale?: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'long' }).format(date(seconds))
}

/** A moment as 2022-02-10 01:41:40 UTC. */
export function utcTime(seconds: Seconds): string {
  return `${isoTime(seconds).slice(0, 19).replace('T', ' ')} UTC`
}

/** A moment for machines: 2022-02-10T01:41:40.000Z. */
export function isoTime(seconds: Seconds): string {
  return date(seconds).toISOString()
}

const spans = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
] as const

/** A length of time in its greatest unit, such as “6 days”. */
export function duration(seconds: number, locale?: string): string {
  const size = Math.abs(seconds)
  const [unit, length] = spans.find(([, length]) => size >= length) ?? (['second', 1] as const)
  const format = new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' })
  return format.format(Math.floor(size / length))
}
