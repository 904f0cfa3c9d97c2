import { open, statfs } from 'node:fs/promises'
import { dirname } from 'node:path'
import { readableFault } from '../processes/log-file.ts'

const COMPLAINT = /^\w{3} \d{2} [\d:.]+ (WARN|ERRO|CRIT) /
/** Of no consequence for indexing. */
const HARMLESS = /call cache|deprecated|Slow query|unused_deployments/i
/** Milliseconds for which a complaint counts as present: graph-node repeats what it tries again. */
const PRESENT = 30_000
/** Bytes of free space below which a disk counts as full. */
const FULL = 1024 * 1024
/** Most bytes read at a time: what is older says nothing of now. */
const MOST = 256 * 1024

/** Reads what graph-node complains of as it writes its log. */
export interface Complaints {
  /**
   * That the disk is full, which its log has no room for; else the last warning or error of the last half minute, without
   * secrets; undefined where there is none.
   */
  latest(): Promise<string | undefined>
}

export function readComplaints(logFile: string, now: () => number = Date.now): Complaints {
  let offset = 0
  let last: { text: string; at: number } | undefined

  async function readOn(): Promise<string> {
    const file = await open(logFile, 'r')
    try {
      const { size } = await file.stat()
      // A graph-node that is started again begins a new file.
      if (size < offset) offset = 0
      offset = Math.max(offset, size - MOST)
      const { buffer, bytesRead } = await file.read({
        position: offset,
        length: MOST,
        buffer: Buffer.alloc(MOST),
      })
      // The last line may be half written.
      const whole = buffer.subarray(0, bytesRead).lastIndexOf(10) + 1
      offset += whole
      return buffer.toString('utf8', 0, whole)
    } finally {
      await file.close()
    }
  }

  return {
    async latest() {
      const full = await fullDisk(dirname(logFile))
      if (full) return full
      const text = await readOn().catch(() => '')
      const line = text.split('\n').findLast((line) => COMPLAINT.test(line) && !HARMLESS.test(line))
      if (line) last = { text: readableFault(line), at: now() }
      return last && now() - last.at < PRESENT ? last.text : undefined
    },
  }
}

async function fullDisk(directory: string): Promise<string | undefined> {
  const disk = await statfs(directory).catch(() => undefined)
  if (!disk || disk.bavail * disk.bsize >= FULL) return undefined
  return `no space is left on the disk of ${directory}: make room`
}
