const STRINGS = /"[^"\\]*(?:\\.[^"\\]*)*"/g
const NUMBERS = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g

/** The first number of a JSON text that JavaScript would round; undefined where all are held exactly. */
export function inexactNumber(json: string): string | undefined {
  return json
    .replace(STRINGS, '""')
    .match(NUMBERS)
    ?.find((text) => !isHeld(text))
}

/** Whether the number that JavaScript reads is written with the same digits. */
function isHeld(text: string): boolean {
  if (String(Number(text)) === text) return true
  return Number.isFinite(Number(text)) && digitsOf(text) === digitsOf(String(Number(text)))
}

/** Sign, digits and exponent of a decimal number, in one spelling. */
function digitsOf(text: string): string {
  const [, sign = '', whole = '', fraction = '', exponent = '0'] =
    /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(text) ?? []
  const significant = `${whole}${fraction}`.replace(/^0+/, '')
  const digits = significant.replace(/0+$/, '')
  if (digits === '') return '0'
  return `${sign}${digits}e${Number(exponent) - fraction.length + significant.length - digits.length}`
}
