import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { packageDirectory } from '@confluence/stack/build/paths'
import { chainProfiles, chains } from '@confluence/stack/networks/chain-profiles'
import type { Builds } from './index-once.ts'

const run = promisify(execFile)

/** Builds both subgraphs of a project directory with graph-cli, into its `build`. */
export async function buildProject(directory: string): Promise<Builds> {
  const graph = async (...args: string[]) => {
    const program = join(packageDirectory('@graphprotocol/graph-cli') ?? '', 'bin/run.js')
    await run(process.execPath, [program, ...args], {
      cwd: directory,
      env: { ...process.env, NO_COLOR: '1' },
    })
  }
  const built = (chain: string) => join(directory, 'build', chain)
  for (const chain of chains) {
    const { manifest } = chainProfiles[chain]
    await graph('codegen', manifest)
    await graph('build', manifest, '--output-dir', built(chain))
  }
  return { l1: built('l1'), l2: built('l2') }
}
