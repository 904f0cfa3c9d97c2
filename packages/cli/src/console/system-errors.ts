import { systemFault } from '@confluence/protocol/lib/system-fault'

const ACTIONS: Readonly<Record<string, string>> = {
  copyfile: 'copy',
  mkdir: 'create',
  open: 'open',
  read: 'read',
  rename: 'replace',
  rm: 'delete',
  scandir: 'read',
  unlink: 'delete',
  write: 'write to',
}

/** Such an error in one line, with the file or directory that it is about. */
export function systemErrorLine(error: unknown): string | undefined {
  const reason = systemFault(error)
  if (reason === undefined) return undefined
  const { syscall = '', path } = error as NodeJS.ErrnoException
  return path
    ? `cannot ${ACTIONS[syscall] ?? 'use'} ${path}: ${reason}`
    : `cannot ${(ACTIONS[syscall] ?? syscall).replace(/ to$/, '')}: ${reason}`
}
