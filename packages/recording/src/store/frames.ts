import { readSync } from 'node:fs'
import { crc32 } from 'node:zlib'

/** First bytes of a recording. */
export const MAGIC = Buffer.from('LPCHAIN\n')

/** What a frame holds. */
export const FrameType = {
  /** What the recording is of, as JSON. */
  identity: 1,
  /** The dictionary that blocks are packed with. */
  dictionary: 2,
  /** A block with logs: its hash, how many, and the packed block. Counts from the next commit on. */
  block: 3,
  /** All logs up to `number` are recorded. Instances as JSON where there are new ones. */
  commit: 4,
  /** Blocks above `number` are replaced. */
  rollback: 5,
  /** A header that was asked for, as a block without logs. Counts at once. */
  header: 6,
} as const

export type FrameType = (typeof FrameType)[keyof typeof FrameType]

/**
 * A frame: length of the payload (4 bytes), checksum of what follows (4), type (2), number (6), payload; integers are
 * big-endian.
 */
export interface Frame {
  type: number
  number: number
  /** Where the payload is in the file. */
  offset: number
  payload: Buffer
}

export const FRAME_HEADER = 16
const CHECKSUM_AT = 4
const CHECKED_FROM = 8
/** Longer ones are not written; a length above it is damage. */
const LONGEST = 64 * 1024 * 1024
const CHUNK = 1024 * 1024

export function encodeFrame(type: FrameType, number: number, payload: Uint8Array): Buffer {
  const frame = Buffer.allocUnsafe(FRAME_HEADER + payload.length)
  frame.writeUInt32BE(payload.length, 0)
  frame.writeUInt16BE(type, CHECKED_FROM)
  frame.writeUIntBE(number, CHECKED_FROM + 2, 6)
  frame.set(payload, FRAME_HEADER)
  frame.writeUInt32BE(crc32(frame.subarray(CHECKED_FROM)), CHECKSUM_AT)
  return frame
}

/** What is in the bytes of a frame. */
export function decodeFrame(frame: Buffer): Omit<Frame, 'offset'> {
  return {
    type: frame.readUInt16BE(CHECKED_FROM),
    number: frame.readUIntBE(CHECKED_FROM + 2, 6),
    payload: frame.subarray(FRAME_HEADER),
  }
}

/** Reads frames from an offset on, until the first that is not whole; returns where it would begin. */
export function* scanFrames(descriptor: number, start: number, size: number): Generator<Frame, number, void> {
  let buffer = Buffer.alloc(0)
  let base = start
  for (let offset = start; ; ) {
    const need = (length: number): boolean => {
      const begin = offset - base
      if (buffer.length - begin >= length) return true
      const want = Math.min(Math.max(length, CHUNK), size - offset)
      if (want < length) return false
      const next = Buffer.allocUnsafe(want)
      let got = 0
      for (let read = -1; got < want && read !== 0; got += read) {
        read = readSync(descriptor, next, got, want - got, offset + got)
      }
      buffer = next.subarray(0, got)
      base = offset
      return got >= length
    }
    if (!need(FRAME_HEADER)) return offset
    const length = buffer.readUInt32BE(offset - base)
    if (length > LONGEST || !need(FRAME_HEADER + length)) return offset
    const frame = buffer.subarray(offset - base, offset - base + FRAME_HEADER + length)
    if (crc32(frame.subarray(CHECKED_FROM)) !== frame.readUInt32BE(CHECKSUM_AT)) return offset
    yield { ...decodeFrame(frame), offset: offset + FRAME_HEADER }
    offset += FRAME_HEADER + length
  }
}

/** Whether a whole commit follows somewhere behind an offset: then what is there is damaged, not just unfinished. */
export function commitFollows(descriptor: number, start: number, size: number): boolean {
  for (let at = start; at < size; at += CHUNK) {
    const chunk = Buffer.alloc(Math.min(CHUNK + FRAME_HEADER, size - at))
    readSync(descriptor, chunk, 0, chunk.length, at)
    for (let i = 0; i + FRAME_HEADER <= chunk.length; i++) {
      if (chunk.readUInt16BE(i + CHECKED_FROM) !== FrameType.commit || chunk.readUInt32BE(i) > CHUNK) continue
      if (!scanFrames(descriptor, at + i, size).next().done) return true
    }
  }
  return false
}
