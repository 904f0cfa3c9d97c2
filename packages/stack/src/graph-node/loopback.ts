import { existsSync, readFileSync } from 'node:fs'
import { copyFile } from 'node:fs/promises'
import { join } from 'node:path'
import { projectRoot } from '../build/paths.ts'

/** Made of loopback.c, which says why it is needed. */
const LIBRARY = join(
  projectRoot,
  ...['packages', 'stack', 'src', 'graph-node'],
  `loopback-${process.platform}-${process.arch}.so`,
)
const NAME = 'loopback.so'

/** State of a socket that listens, in /proc/net/tcp. */
const LISTENING = '0A'

/**
 * The environment in which a program that is started in `directory` opens its ports on loopback in place of all interfaces. It
 * is empty on platforms for which there is no library.
 */
export async function loopbackOnly(
  directory: string,
  { LD_PRELOAD }: NodeJS.ProcessEnv = process.env,
): Promise<NodeJS.ProcessEnv> {
  if (!existsSync(LIBRARY)) return {}
  // Named from the program's own directory, since a space or colon in the path would split the variable.
  await copyFile(LIBRARY, join(directory, NAME))
  return { LD_PRELOAD: [`./${NAME}`, LD_PRELOAD].filter(Boolean).join(':') }
}

/** Whether one of these ports of this machine is open on all interfaces, or that is unknown. */
export function openToOthers(ports: readonly number[]): boolean {
  try {
    const sockets = readFileSync('/proc/net/tcp', 'utf8').split('\n').slice(1)
    return sockets.some((line) => {
      const [, local = '', , state] = line.trim().split(/\s+/)
      const [address = '', port = ''] = local.split(':')
      return state === LISTENING && /^0+$/.test(address) && ports.includes(Number.parseInt(port, 16))
    })
  } catch {
    return true
  }
}
