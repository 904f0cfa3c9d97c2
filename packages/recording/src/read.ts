import { gunzipSync } from 'node:zlib'
import { readFileAtMost } from '@confluence/protocol/lib/read-at-most'
import { textOf } from '@confluence/protocol/lib/text-of'
import { UserError } from '@confluence/protocol/lib/user-error'

const NEWLINE = 0x0a
/** Bytes of the longest file of a recording; they are packed. */
const LONGEST_PART = 2 ** 30

/** The bytes of a file, unpacked where they are gzip, whatever its name. */
function readBytes(file: string): Buffer {
  let bytes: Buffer
  try {
    bytes = readFileAtMost(file, LONGEST_PART)
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'is missing' : 'cannot be read'
    throw new UserError(`${file} ${why}: name a complete recording directory, or copy this file again`, {
      cause: error,
    })
  }
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes
  try {
    return gunzipSync(bytes)
  } catch (error) {
    throw new UserError(`${file} is damaged (${(error as Error).message}): copy this file again`, {
      cause: error,
    })
  }
}

function parseJson(text: string, where: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new UserError(
      `${where} is not valid JSON (${(error as Error).message.replace(/\s+/g, ' ')}): copy this file again`,
      {
        cause: error,
      },
    )
  }
}

/** One JSON document, plain or `.gz`. Throws UserError if it is missing, damaged or no JSON. */
export function readJson(file: string): unknown {
  return parseJson(textIn(file), file)
}

function textIn(file: string): string {
  try {
    return textOf(readBytes(file))
  } catch (error) {
    if (error instanceof UserError) throw error
    throw new UserError(`${file} is not text: copy this file again`, { cause: error })
  }
}

/** The lines of a text file, plain or `.gz`, without an empty last one; numbered from 1. */
export function* readLines(file: string): Generator<{ number: number; text: string }> {
  const bytes = readBytes(file)
  let start = 0
  for (let number = 1; start < bytes.length; number++) {
    const newline = bytes.indexOf(NEWLINE, start)
    const end = newline === -1 ? bytes.length : newline
    yield { number, text: bytes.toString('utf8', start, end) }
    start = end + 1
  }
}

/** One JSON value per line, plain or `.gz`, parsed as they are asked for. Errors name file and line. */
export function* readJsonLines(file: string): Generator<{ number: number; value: unknown }> {
  for (const { number, text } of readLines(file)) {
    yield { number, value: parseJson(text, `${file}, line ${number},`) }
  }
}
