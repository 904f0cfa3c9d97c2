import {
  closeSync,
  existsSync,
  fdatasyncSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readSync,
  writeSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { UserError } from '@confluence/protocol/lib/user-error'
import { createBlockIndex, type Place } from './block-index.ts'
import {
  commitFollows,
  decodeFrame,
  encodeFrame,
  FRAME_HEADER,
  type Frame,
  FrameType,
  MAGIC,
  scanFrames,
} from './frames.ts'
import { createPacking, dictionaryFor, type StoredBlock } from './packing.ts'

/** The format's version. A reader refuses what a later one has written. */
const VERSION = 1
const HASH_BYTES = 32

/** A contract that a template's instances are at. */
export interface Instance {
  template: string
  address: string
  /** Block that created it, from which on its logs are recorded. */
  block: number
}

/** What a recording of a chain is of. */
export interface StoreIdentity {
  chainId: number
  /** First block whose logs are recorded. */
  startBlock: number
  /** Hash of that block. It distinguishes chains that share an id. */
  startHash: string
  /** What is fetched, as text: a recording is continued with the same only. */
  plan: string
  /** Common addresses and topics, for compression. */
  common: readonly string[]
}

/**
 * A chain on disk: every block that has logs which the subgraphs read, and some more headers, in one file that only
 * grows. What `append` has returned from stays, whatever happens to process or machine afterwards.
 */
export interface ChainStore extends Omit<StoreIdentity, 'common'> {
  readonly file: string
  /** Last block up to which all logs are recorded; startBlock - 1 where there is none. */
  readonly to: number
  readonly instances: readonly Instance[]
  /** Bytes of an unfinished write that were found and cut off when the file was opened. */
  readonly cutOff: number
  readonly size: StoreSize
  /** How often blocks were taken back since the file was opened. */
  readonly rollbacks: number
  /** A block with logs, or whose header was put. */
  block(number: number): StoredBlock | undefined
  /** Also finds blocks that a reorganisation has replaced. */
  blockByHash(hash: string): StoredBlock | undefined
  /** Recorded canonical blocks, with logs or put, from the highest on: number and hash. */
  known(limit: number): { number: number; hash: string }[]
  /** Numbers of blocks with logs, ascending. */
  numbersWithLogs(from: number, to: number): Iterable<number>
  /** Blocks with logs, ascending, read one at a time. */
  blocksWithLogs(from: number, to: number): Iterable<StoredBlock>
  /** Adds blocks above `to`, ascending, and says that all logs up to the new `to` are recorded. */
  append(blocks: readonly StoredBlock[], to: number, instances?: readonly Instance[]): void
  /** Adds a header without logs, or a recorded block with more in it than before, at any height up to `to`. */
  putHeader(block: StoredBlock): void
  /** Takes back all blocks above `to`; they are still found by hash. */
  rollBack(to: number): void
  /**
   * Takes in what another process has written since. Returns the lowest block above which blocks were taken back
   * meanwhile; undefined where none were.
   */
  refresh(): number | undefined
  close(): void
}

export interface StoreSize {
  /** Blocks with logs, and logs in them. */
  blocks: number
  logs: number
  bytes: number
}

export interface OpenOptions {
  /** Makes a recording of this where there is none. Without it a file is only read. */
  create?: StoreIdentity
}

/** Opens a chain's recording. Throws UserError, saying what to do, if it is missing, damaged or of something else. */
export function openChainStore(file: string, { create }: OpenOptions = {}): ChainStore {
  if (!existsSync(file)) {
    if (!create) throw new UserError(`there is no recording ${file}: name a directory that holds one`)
    mkdirSync(dirname(file), { recursive: true })
  }
  return explained(file, () => {
    const descriptor = openSync(file, create ? (existsSync(file) ? 'r+' : 'wx+') : 'r')
    try {
      return openFile(file, descriptor, create)
    } catch (error) {
      closeSync(descriptor)
      throw error
    }
  })
}

function openFile(file: string, descriptor: number, create: StoreIdentity | undefined): ChainStore {
  const writable = create !== undefined
  if (create && isUnfinished(descriptor)) initialize(descriptor, create, file)
  let end = checkMagic(file, descriptor)
  const size = fstatSync(descriptor).size
  const frames = scanFrames(descriptor, end, size)
  const identity = readIdentity(file, frames.next())
  const dictionary = readDictionary(file, frames.next())
  const packing = createPacking(Buffer.from(dictionary.payload))
  end = dictionary.offset + dictionary.payload.length

  const index = createBlockIndex()
  const headers = new Map<number, Place>()
  const headersByHash = new Map<string, Place>()
  const replaced = new Map<string, Place>()
  let to = identity.startBlock - 1
  let instances: readonly Instance[] = []
  let logs = 0

  function commit(blocks: readonly Entry[], number: number, known?: readonly Instance[]): void {
    for (const block of blocks) {
      index.push(block.number, block.hash, block.place)
      logs += block.logs
    }
    to = number
    if (known) instances = known
  }

  function addHeader({ number, hash, place }: Entry): void {
    headers.set(number, place)
    headersByHash.set(hash.toString('hex'), place)
  }

  function cut(number: number): void {
    for (const place of index.cut(number)) {
      const bytes = read({ offset: place.offset - PREFIX, length: place.length + PREFIX })
      replaced.set(bytes.toString('hex', 0, HASH_BYTES), place)
      logs -= bytes.readUInt16BE(HASH_BYTES)
    }
    for (const above of headers.keys()) if (above > number) headers.delete(above)
    to = number
    instances = instances.filter(({ block }) => block <= number)
  }

  function read({ offset, length }: Place): Buffer {
    const bytes = Buffer.allocUnsafe(length)
    const got = readSync(descriptor, bytes, 0, length, offset)
    if (got < length) throw new UserError(`${file} was cut off while it was read: copy it again`)
    return bytes
  }
  const unpacked = (place: Place | undefined) => place && packing.unpack(read(place))

  end = replay(frames)
  const cutOff = size - end
  if (cutOff > 0 && commitFollows(descriptor, end, size)) {
    throw new UserError(`${file} is damaged at byte ${end}: copy it again, or remove it to record anew`)
  }
  if (cutOff > 0 && writable) {
    ftruncateSync(descriptor, end)
    fsyncSync(descriptor)
  }

  /** Takes in all frames that count; returns where they end. */
  function replay(frames: Iterator<Frame, number>, onCut: (number: number) => void = () => {}): number {
    let pending: Entry[] = []
    let counted = end
    for (let next = frames.next(); ; next = frames.next()) {
      if (next.done) return counted
      const frame = next.value
      if (frame.type === FrameType.block) {
        pending.push(entryOf(frame))
        continue
      }
      if (frame.type === FrameType.commit) commitFrame(pending, frame)
      else if (frame.type === FrameType.rollback) {
        cut(frame.number)
        onCut(frame.number)
      } else if (frame.type === FrameType.header) addHeader(entryOf(frame))
      pending = []
      counted = frame.offset + frame.payload.length
    }
  }

  function commitFrame(blocks: readonly Entry[], { number, payload }: Frame): void {
    commit(blocks, number, payload.length ? JSON.parse(payload.toString()) : undefined)
  }

  /** Writes frames at the end, and returns when they are on the disk. */
  function write(frames: readonly Buffer[]): void {
    if (fstatSync(descriptor).size !== end) {
      throw new UserError(`another process records into ${file}: stop it, or name another directory`)
    }
    const bytes = Buffer.concat(frames)
    try {
      for (let done = 0; done < bytes.length; ) {
        done += writeSync(descriptor, bytes, done, bytes.length - done, end + done)
      }
      fdatasyncSync(descriptor)
    } catch (error) {
      // What is half written must not be in the way of the next attempt.
      ftruncateSync(descriptor, end)
      throw error
    }
    end += bytes.length
  }

  function frameOf(type: FrameType, block: StoredBlock): Buffer {
    const prefix = Buffer.alloc(PREFIX)
    prefix.write(block.header.hash.slice(2), 'hex')
    prefix.writeUInt16BE(block.logs.length, HASH_BYTES)
    return encodeFrame(type, Number(block.header.number), Buffer.concat([prefix, packing.pack(block)]))
  }

  let open = true
  let rollbacks = 0
  return {
    file,
    chainId: identity.chainId,
    startBlock: identity.startBlock,
    startHash: identity.startHash,
    plan: identity.plan,
    cutOff,
    get to() {
      return to
    },
    get instances() {
      return instances
    },
    get rollbacks() {
      return rollbacks
    },
    get size() {
      return { blocks: index.size, logs, bytes: end }
    },
    // A block that was put has more in it than the one with its logs.
    block: (number) => unpacked(headers.get(number) ?? index.byNumber(number)),
    blockByHash(hash) {
      const key = hash.slice(2)
      const bytes = Buffer.from(key, 'hex')
      const put = headersByHash.get(key)
      if (put) return unpacked(put)
      for (const place of index.byHash(bytes)) {
        const block = unpacked(place)
        if (block?.header.hash === hash) return block
      }
      return unpacked(replaced.get(key))
    },
    known(limit) {
      const places = [...headers].filter(([number]) => number <= to)
      for (const place of index.last(limit)) places.push([place.number, place])
      places.sort(([a], [b]) => b - a)
      return places.slice(0, limit).map(([number, { offset }]) => {
        const hash = read({ offset: offset - PREFIX, length: HASH_BYTES }).toString('hex')
        return { number, hash: `0x${hash}` }
      })
    },
    numbersWithLogs: index.between,
    *blocksWithLogs(from, end) {
      for (const number of index.between(from, end)) yield unpacked(index.byNumber(number)) as StoredBlock
    },
    append: (blocks, number, known) =>
      explained(file, () => {
        const start = end
        const fresh = known && known.length !== instances.length ? known : undefined
        const frames = blocks.map((block) => frameOf(FrameType.block, block))
        const payload = Buffer.from(fresh ? JSON.stringify(fresh) : '')
        write([...frames, encodeFrame(FrameType.commit, number, payload)])
        commit(entriesOf(start, frames), number, fresh)
      }),
    putHeader: (block) =>
      explained(file, () => {
        const start = end
        const frame = frameOf(FrameType.header, block)
        write([frame])
        for (const entry of entriesOf(start, [frame])) addHeader(entry)
      }),
    rollBack: (number) =>
      explained(file, () => {
        write([encodeFrame(FrameType.rollback, number, Buffer.alloc(0))])
        cut(number)
        rollbacks++
      }),
    refresh() {
      let lowest: number | undefined
      const now = fstatSync(descriptor).size
      if (now <= end) return undefined
      end = replay(scanFrames(descriptor, end, now), (number) => {
        lowest = Math.min(lowest ?? number, number)
        rollbacks++
      })
      return lowest
    },
    close() {
      if (open) closeSync(descriptor)
      open = false
    },
  }
}

/** Hash and number of logs stand in front of a packed block. */
const PREFIX = HASH_BYTES + 2

/** What is kept in memory of a block. */
interface Entry {
  number: number
  hash: Buffer
  logs: number
  place: Place
}

function entryOf({ number, offset, payload }: Frame): Entry {
  return {
    number,
    // A copy: the payload is a view of much more.
    hash: Buffer.from(payload.subarray(0, HASH_BYTES)),
    logs: payload.readUInt16BE(HASH_BYTES),
    place: { offset: offset + PREFIX, length: payload.length - PREFIX },
  }
}

/** Entries of frames that were written one after the other from an offset on. */
function entriesOf(start: number, frames: readonly Buffer[]): Entry[] {
  let at = start
  return frames.map((bytes) => {
    const offset = at + FRAME_HEADER
    at += bytes.length
    return entryOf({ ...decodeFrame(bytes), offset })
  })
}

/** Whether a file was being made when its process ended. */
function isUnfinished(descriptor: number): boolean {
  const { size } = fstatSync(descriptor)
  const start = Buffer.alloc(MAGIC.length)
  const got = readSync(descriptor, start, 0, start.length, 0)
  if (!MAGIC.subarray(0, got).equals(start.subarray(0, got))) return false
  const frames = [...scanFrames(descriptor, MAGIC.length, size)]
  return frames.length < 2
}

function initialize(descriptor: number, identity: StoreIdentity, file: string): void {
  const { common, ...kept } = identity
  const content = Buffer.from(JSON.stringify({ version: VERSION, ...kept }))
  const frames = [
    MAGIC,
    encodeFrame(FrameType.identity, 0, content),
    encodeFrame(FrameType.dictionary, 0, dictionaryFor(common)),
  ]
  ftruncateSync(descriptor, 0)
  writeSync(descriptor, Buffer.concat(frames), 0)
  fsyncSync(descriptor)
  // The directory's entry for it, too.
  const directory = openSync(dirname(file), 'r')
  fsyncSync(directory)
  closeSync(directory)
}

function checkMagic(file: string, descriptor: number): number {
  const start = Buffer.alloc(MAGIC.length)
  readSync(descriptor, start, 0, start.length, 0)
  if (start.equals(MAGIC)) return MAGIC.length
  throw new UserError(`${file} is not a recording of a chain: name another file`)
}

function readIdentity(
  file: string,
  next: IteratorResult<Frame, number>,
): StoreIdentity & { version: number } {
  if (next.done || next.value.type !== FrameType.identity) throw damaged(file)
  const identity = JSON.parse(next.value.payload.toString())
  if (identity.version > VERSION) {
    throw new UserError(`${file} was made by a newer version of this program: update it, or record anew`)
  }
  return identity
}

function readDictionary(file: string, next: IteratorResult<Frame, number>): Frame {
  if (next.done || next.value.type !== FrameType.dictionary) throw damaged(file)
  return next.value
}

function damaged(file: string): UserError {
  return new UserError(`${file} is damaged at its beginning: copy it again, or remove it to record anew`)
}

const FAULTS: Readonly<Record<string, string>> = {
  ENOSPC: 'cannot grow, the disk is full: free some space and start again; what is recorded is kept',
  EDQUOT: 'cannot grow, the quota is used up: free some space and start again; what is recorded is kept',
  EACCES: 'cannot be opened: give this user the right to, or name another directory',
  EROFS: 'cannot be written: name a directory on a disk that can be',
  EISDIR: 'is a directory: name another',
  EIO: 'cannot be read or written: check the disk',
}

/** Runs an action on a file; what the system refuses becomes an error that says what to do. */
function explained<T>(file: string, action: () => T): T {
  try {
    return action()
  } catch (error) {
    const reason = FAULTS[(error as NodeJS.ErrnoException).code ?? '']
    throw reason ? new UserError(`${file} ${reason}`, { cause: error }) : error
  }
}
