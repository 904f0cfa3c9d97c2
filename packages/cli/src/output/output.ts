import { randomUUID } from 'node:crypto'
import { constants, createWriteStream, type Stats } from 'node:fs'
import { chmod, lstat, open, readlink, realpath, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { setTimeout as delay } from 'node:timers/promises'
import { createGzip } from 'node:zlib'
import { systemFault } from '@confluence/protocol/lib/system-fault'
import { UserError } from '@confluence/protocol/lib/user-error'

export interface WriteOptions {
  gzip: boolean
  signal: AbortSignal
}

/** Where the result of a command goes. */
export interface Output {
  /** Whether nothing is there of what was written, so that the content can be written from its start once more. */
  isUntouched(): boolean
  /** Writes the whole content. Throws UserError where it cannot be written. */
  write(content: Content, options: WriteOptions): Promise<void>
}

/** Text or bytes, in parts; some may be empty. */
type Content = AsyncIterable<string | Uint8Array>

const STANDARD_OUTPUT = 1
const DESCRIPTORS: Readonly<Record<string, number>> = {
  '-': STANDARD_OUTPUT,
  '/dev/stdout': 1,
  '/dev/stderr': 2,
}

/** The number of what is open already, if a name means that: a shell may have it append, or share it with others. */
function descriptorOf(name: string): number | undefined {
  const [, number] = /^\/(?:dev|proc\/self)\/fd\/(\d+)$/.exec(name) ?? []
  return number === undefined ? DESCRIPTORS[name] : Number(number)
}

/** Whether what `-o` names is shown to people as it comes. */
export function isTerminal(name = '-'): boolean {
  return descriptorOf(name) === STANDARD_OUTPUT && process.stdout.isTTY === true
}

/**
 * The output that `-o` names; standard output without a name. A file appears once it is complete, with the mode of the one it
 * replaces. What is not a file (a pipe, a device) is written to as the content comes. A link stays, and leads to what is written.
 */
export async function openOutput(name = '-'): Promise<Output> {
  const descriptor = descriptorOf(name)
  if (descriptor === STANDARD_OUTPUT) return streamOutput('standard output', async () => process.stdout)
  if (descriptor !== undefined) {
    return streamOutput(name, async () => createWriteStream('', { fd: descriptor, autoClose: false }))
  }
  const there = await stat(name).catch(() => undefined)
  if (there?.isDirectory()) throw new UserError(`${name} is a directory: name a file in it with -o`)
  if (there && !there.isFile()) return streamOutput(name, (signal) => openStream(name, signal))
  return fileOutput(name, await followLinks(resolve(name)), there)
}

/** Writes a text to what an option names, as an export does: never half-written where that is a file. */
export async function writeText(name: string, text: string): Promise<void> {
  async function* content() {
    yield text
  }
  await (await openOutput(name)).write(content(), { gzip: false, signal: new AbortController().signal })
}

/** Writes a file by way of one beside it: under the name is the old one, or none, or the whole new one. */
function fileOutput(name: string, path: string, replaced: Stats | undefined): Output {
  return {
    isUntouched: () => true,
    async write(content, options) {
      const partial = join(dirname(path), `.${basename(path)}.${randomUUID().slice(0, 8)}.partial`)
      try {
        await pour(content, createWriteStream(partial, { flush: true }), options)
        if (replaced) await chmod(partial, replaced.mode & 0o7777)
        await rename(partial, path)
      } catch (error) {
        await rm(partial, { force: true }).catch(() => {})
        throw describeFault(name, error)
      }
    },
  }
}

/** Writes to what is no file, or is open already. */
function streamOutput(name: string, open: (signal: AbortSignal) => Promise<NodeJS.WritableStream>): Output {
  let untouched = true
  return {
    isUntouched: () => untouched,
    async write(content, options) {
      const marked = mark(content, () => {
        untouched = false
      })
      try {
        await pour(marked, await open(options.signal), options)
      } catch (error) {
        throw describeFault(name, error)
      }
    },
  }
}

async function pour(
  content: Content,
  target: NodeJS.WritableStream,
  { gzip, signal }: WriteOptions,
): Promise<void> {
  const source = Readable.from(content)
  // Standard output stays open, for the notes and errors that share it.
  const end = { signal, end: target !== process.stdout }
  await (gzip ? pipeline(source, createGzip(), target, end) : pipeline(source, target, end))
}

async function* mark(content: Content, touched: () => void): Content {
  for await (const part of content) {
    if (part.length > 0) touched()
    yield part
  }
}

/** Opens a pipe or device. For a pipe it waits until something reads it, which `signal` calls off. */
async function openStream(path: string, signal: AbortSignal): Promise<NodeJS.WritableStream> {
  for (;;) {
    signal.throwIfAborted()
    try {
      const probe = await open(path, constants.O_WRONLY | constants.O_NONBLOCK)
      const file = await open(path, 'w').finally(() => probe.close())
      return file.createWriteStream()
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENXIO') throw error
      await delay(100)
    }
  }
}

/** The path that a link leads to, also where nothing is there yet. */
async function followLinks(path: string): Promise<string> {
  const link = await lstat(path).catch(() => undefined)
  if (!link?.isSymbolicLink()) return path
  return realpath(path).catch(async () => resolve(dirname(path), await readlink(path)))
}

function describeFault(name: string, error: unknown): unknown {
  const reason = systemFault(error)
  return reason ? new UserError(`cannot write ${name}: ${reason}`, { cause: error }) : error
}
