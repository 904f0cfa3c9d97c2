import { accessSync, constants } from 'node:fs'
import { join } from 'node:path'
import { UserError } from '@confluence/protocol/lib/user-error'
import { packageDirectory } from '../build/paths.ts'

/**
 * The path of `gnd`, graph-node's own development binary: GND_BINARY, or the one that npm installed.
 * Throws UserError where there is none.
 */
export function findGraphNode(env: NodeJS.ProcessEnv = process.env): string {
  const named = env.GND_BINARY
  if (named) {
    if (!isExecutable(named))
      throw new UserError(`GND_BINARY names ${named}, which is not an executable file`)
    return named
  }
  const platform = `${process.platform}-${process.arch}`
  const directory = packageDirectory(`@graphprotocol/gnd-${platform}`)
  const binary = directory && join(directory, 'bin', 'gnd')
  if (binary && isExecutable(binary)) return binary
  const hint =
    platform === 'linux-x64' ? 'run npm ci, with optional dependencies' : 'build gnd of graph-node 0.45'
  throw new UserError(
    `there is no graph-node binary for ${platform} (npm has one for linux-x64 only): ${hint}, or name one with GND_BINARY`,
  )
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}
