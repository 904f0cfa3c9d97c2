import { readFileSync, readlinkSync } from 'node:fs'

/**
 * When a process was started, in ticks since boot, with the id of that boot: a process id alone may belong to another
 * process by now. Empty where there is no /proc, for a process that has ended and for the thread of one.
 */
export function startTimeOf(pid: number): string {
  const text = read(`/proc/${pid}/stat`)
  // The command's name, in parentheses, may hold spaces. What follows it starts with the third field, the state.
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
  if (!fields[19] || fields[0] === 'Z' || fields[0] === 'X' || isThread(pid)) return ''
  return `${fields[19]}@${bootId()}`
}

/** Whether a process runs, and is the one that was started then, if that is known. */
export function isRunning(pid: number, started?: string): boolean {
  if (!Number.isSafeInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false
  }
  if (!read('/proc/self/stat')) return true
  const now = startTimeOf(pid)
  return now !== '' && (!started || now === started)
}

/**
 * What process ids count in, without spaces: a boot of a machine, and a container in it. Ids of one space say nothing of another,
 * although a directory may be shared by two. Empty where that is not known.
 */
export function processSpace(): string {
  try {
    const namespace = readlinkSync('/proc/self/ns/pid').replace(/\D/g, '')
    return `${namespace}@${bootId()}`
  } catch {
    return ''
  }
}

/** The id of this boot of this machine; empty where that is not known. */
export function bootId(): string {
  return read('/proc/sys/kernel/random/boot_id').trim()
}

/** kill() and /proc take the number of a thread as well. */
function isThread(pid: number): boolean {
  const group = /^Tgid:\s*(\d+)/m.exec(read(`/proc/${pid}/status`))?.[1]
  return group !== undefined && Number(group) !== pid
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
