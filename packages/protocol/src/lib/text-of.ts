/**
 * The text of a file as editors and other tools write it: UTF-8, or UTF-16 with a byte order mark, which is left out. Throws
 * TypeError where it is neither.
 */
export function textOf(bytes: Uint8Array): string {
  const [first, second] = bytes
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
  return new TextDecoder(encoding, { fatal: true }).decode(bytes)
}
