/** One line on a terminal that is written over again and again; nothing elsewhere. */
export interface ProgressLine {
  show(text: string): void
  clear(): void
}

export function progressLine(stream: NodeJS.WriteStream = process.stderr): ProgressLine {
  const show = (text: string) => {
    if (stream.isTTY) stream.write(`\r\x1b[K${text}`)
  }
  return { show, clear: () => show('') }
}
