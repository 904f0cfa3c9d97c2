import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { temporaryDirectory } from '@confluence/stack/testing/temporary-directory'
import { bundled } from './stack.ts'

/** Changes the bytes of a file. */
export type Spoil = (bytes: Buffer) => Buffer

/** The encodings in which editors and other tools write text. */
export const encodings: Readonly<Record<string, Spoil>> = {
  'with a byte order mark': (bytes) => Buffer.concat([Buffer.from('\ufeff'), bytes]),
  'in UTF-16': (bytes) => Buffer.from(`\ufeff${bytes}`, 'utf16le'),
  'in UTF-16 of the other order': (bytes) => Buffer.from(`\ufeff${bytes}`, 'utf16le').swap16(),
  'with CRLF': (bytes) => Buffer.from(bytes.toString().replaceAll('\n', '\r\n')),
  compressed: (bytes) => gzipSync(bytes),
}

/** Changes to a text that make it no JSON. */
export const noJson: Readonly<Record<string, Spoil>> = {
  empty: () => Buffer.alloc(0),
  'cut off': (bytes) => bytes.subarray(0, bytes.length - 20),
  'no text': () => Buffer.from([0x00, 0xff, 0xfe, 0x80, 0x81]),
  'of HTML': () => Buffer.from('<!doctype html>\n<title>404\nnot found</title>\n'),
}

/** A change to the lines of a compressed file. */
export const lines =
  (change: (lines: string[]) => string[]): Spoil =>
  (bytes) =>
    gzipSync(change(gunzipSync(bytes).toString().split('\n')).join('\n'))

/** A change to a JSON file. */
export const content =
  (change: (content: Record<string, unknown>) => unknown): Spoil =>
  (bytes) =>
    Buffer.from(JSON.stringify(change(JSON.parse(bytes.toString()))))

/** A copy of the recording `smoke` of which one file is changed. */
export async function spoiltRecording(file: string, spoil: Spoil): Promise<string> {
  const directory = join(await temporaryDirectory(), 'recording')
  cpSync(bundled('smoke'), directory, { recursive: true })
  const path = join(directory, file)
  writeFileSync(path, spoil(readFileSync(path)))
  return directory
}

/** A copy of a file of the project that is changed. */
export async function spoiltFile(source: string, name: string, spoil: Spoil): Promise<string> {
  const path = join(await temporaryDirectory(), name)
  writeFileSync(path, spoil(readFileSync(source)))
  return path
}
