import { closeSync, openSync, readSync } from 'node:fs'

/** Bytes of the longest file or answer that is read as a whole. */
export const LONGEST = 2 ** 28
const PIECE = 2 ** 16

/** What is read goes on for too long: it is something else, or has no end, as some devices. */
export class TooLongError extends Error {
  constructor(most: number) {
    super(`it is longer than ${Math.round(most / 2 ** 20)} MB, or has no end: name the file itself`)
  }
}

/** The bytes of a file or pipe. Throws an error of the operating system, or TooLongError instead of filling the memory. */
export function readFileAtMost(file: string, most = LONGEST): Buffer {
  const descriptor = openSync(file, 'r')
  try {
    const pieces: Buffer[] = []
    for (let length = 0; ; ) {
      const piece = Buffer.allocUnsafe(PIECE)
      const read = readSync(descriptor, piece)
      if (read === 0) return Buffer.concat(pieces)
      length += read
      if (length > most) throw new TooLongError(most)
      pieces.push(piece.subarray(0, read))
    }
  } finally {
    closeSync(descriptor)
  }
}

/** All bytes of a stream, such as the body of an answer. Throws TooLongError, which ends the stream. */
export async function readAtMost(stream: AsyncIterable<Uint8Array>, most = LONGEST): Promise<Buffer> {
  const pieces: Uint8Array[] = []
  let length = 0
  for await (const piece of stream) {
    length += piece.length
    if (length > most) throw new TooLongError(most)
    pieces.push(piece)
  }
  return Buffer.concat(pieces)
}
