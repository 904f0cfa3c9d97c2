import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project's root directory, wherever it was cloned or installed. */
export const projectRoot = fileURLToPath(new URL('../../../..', import.meta.url))

/** The recording that is replayed when nothing else is asked for. */
export const bundledRecording = join(projectRoot, 'recordings', 'confluence')

/** The leaves that claims on Arbitrum One are proved from (LIP-73). */
export const bundledSnapshot = join(projectRoot, 'snapshots', 'lip-73.json.gz')

const require = createRequire(import.meta.url)

/**
 * The directory of an installed package, or undefined where npm left it out (another platform).
 * `from` is the directory of the package that depends on it, for what is not our own dependency.
 */
export function packageDirectory(name: string, from?: string): string | undefined {
  const search = require.resolve.paths(name) ?? []
  const own = from ? [join(from, 'node_modules')] : []
  return findUp(name, [...own, ...search])
}

function findUp(name: string, modules: readonly string[]): string | undefined {
  for (const directory of modules) {
    try {
      return dirname(require.resolve(join(directory, name, 'package.json')))
    } catch {}
  }
  return undefined
}
