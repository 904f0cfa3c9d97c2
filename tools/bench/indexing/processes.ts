import { readdirSync, readFileSync } from 'node:fs'

export interface ProcessUse {
  /** Processor time of the process and of its children that ended, in seconds. */
  processorSeconds: number
  /** Peak of its resident memory, in MB. */
  peakMB: number
}

/** What the processes below this one used, by what they run (`gnd`, `postgres`); each sum over all of them. */
export function usedByChildren(): Record<string, ProcessUse> {
  const processes = readdirSync('/proc').flatMap((pid) => (/^\d+$/.test(pid) ? (readProcess(pid) ?? []) : []))
  const below = new Set([process.pid])
  // Parents come before their children but for numbers that were given again, so that some passes suffice.
  for (let grown = true; grown; ) {
    const found = processes.filter(({ pid, parent }) => below.has(parent) && !below.has(pid))
    for (const { pid } of found) below.add(pid)
    grown = found.length > 0
  }
  below.delete(process.pid)
  const used: Record<string, ProcessUse> = {}
  for (const { pid, name, processorSeconds, peakMB } of processes) {
    if (!below.has(pid)) continue
    const sum = used[name] ?? { processorSeconds: 0, peakMB: 0 }
    used[name] = { processorSeconds: sum.processorSeconds + processorSeconds, peakMB: sum.peakMB + peakMB }
  }
  return used
}

/** Linux counts processor time in hundredths of a second. */
const TICKS = 100

function readProcess(id: string) {
  try {
    const stat = readFileSync(`/proc/${id}/stat`, 'utf8')
    const name = stat.slice(stat.indexOf('(') + 1, stat.lastIndexOf(')'))
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0)
    const peak = /^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1]
    return {
      pid: Number(id),
      parent: Number(fields[1]),
      name,
      processorSeconds: ticks / TICKS,
      peakMB: Number(peak ?? 0) / 1024,
    }
  } catch {
    return undefined
  }
}
