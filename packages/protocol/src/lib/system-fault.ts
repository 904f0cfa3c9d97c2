import { getSystemErrorMap } from 'node:util'

/** What is wrong and what to do, by the code of the operating system. */
const faults: Readonly<Record<string, string>> = {
  EACCES: 'permission denied: change its permissions, or name another place',
  EBUSY: 'it is in use: name another place',
  EDQUOT: 'the quota is used up: make room, or name another place',
  EEXIST: 'it exists already: delete it, or name another place',
  EISDIR: 'it is a directory: name a file',
  ELOOP: 'its links lead in a circle: name another place',
  EMFILE: 'too many files are open: raise the limit (ulimit -n)',
  ENAMETOOLONG: 'the name is too long: choose a shorter one',
  ENFILE: 'too many files are open on this machine: close some programs',
  ENOENT: 'there is no such file or directory: check the name',
  ENOSPC: 'no space is left: make room, or name another place',
  ENOTDIR: 'a part of the path is not a directory: check the name',
  EPERM: 'permission denied: change its permissions, or name another place',
  EPIPE: 'its reader has closed it',
  EROFS: 'the file system is read-only: name another place',
  ETXTBSY: 'it is a running program: name another place',
}

/** What the code of an error of the operating system means, such as EROFS, and what to do; undefined for another text. */
export function systemFaultOf(code: string): string | undefined {
  return faults[code]
}

/** The reason of an error of the operating system, and what to do about it; undefined for another error. */
export function systemFault(error: unknown): string | undefined {
  if (!isSystemError(error)) return undefined
  return faults[error.code] ?? getSystemErrorMap().get(error.errno ?? 0)?.[1] ?? error.code
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException & { code: string } {
  if (!(error instanceof Error)) return false
  const { code, syscall, errno } = error as NodeJS.ErrnoException
  return typeof code === 'string' && typeof syscall === 'string' && typeof errno === 'number'
}

/** Why a file cannot be read, and what to do: in one line, whatever the error. */
export function readFault(error: unknown): string {
  return systemFault(error) ?? (error as Error).message.replace(/\s+/g, ' ')
}
