import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { UserError } from '@confluence/protocol/lib/user-error'
import type { Chain } from '@confluence/recording/recording'
import { chainProfiles, chains } from '../networks/chain-profiles.ts'
import { filesIn, hashFiles } from './files.ts'
import { packageDirectory, projectRoot } from './paths.ts'
import { runTool } from './run-tool.ts'
import { stampedBuild } from './stamped-build.ts'

const TOOLS = ['@graphprotocol/graph-cli', '@graphprotocol/graph-ts', 'assemblyscript']

const buildRoot = join(projectRoot, 'build')

/** Directory with a chain's built manifest (subgraph.yaml), WebAssembly, schema and ABIs, as graph-cli writes it. */
export function buildDirectory(chain: Chain): string {
  return join(buildRoot, chain)
}

/**
 * Builds both subgraphs with graph-cli if their sources have changed since the last build. Where there are no sources
 * (a package that ships the build) the build is taken as it is. `report` gets a line before it starts; `signal`
 * ends it. Throws UserError with graph-cli's output if it fails.
 */
export async function ensureBuild(report: (line: string) => void, signal?: AbortSignal): Promise<void> {
  if (!existsSync(join(projectRoot, 'src'))) {
    const complete = chains.every((chain) => existsSync(join(buildDirectory(chain), 'subgraph.yaml')))
    if (!complete)
      throw new UserError(`there is neither a build nor its sources in ${projectRoot}: install again`)
    return
  }
  await stampedBuild({
    target: buildRoot,
    inputs: await inputHash(),
    async make(directory) {
      report('building the subgraphs')
      // The two manifests share one folder of types: what has the same name in both has the same ABI.
      for (const chain of chains) await graph(['codegen', chainProfiles[chain].manifest], signal)
      // A build reads those types only, and takes a core.
      await Promise.all(
        chains.map((chain) =>
          graph(['build', chainProfiles[chain].manifest, '--output-dir', join(directory, chain)], signal),
        ),
      )
    },
  })
}

function graph(args: readonly string[], signal: AbortSignal | undefined): Promise<void> {
  const env = { NO_COLOR: '1', FORCE_COLOR: '0' }
  const tool = { name: '@graphprotocol/graph-cli', program: 'bin/run.js', env, signal }
  return runTool(tool, args, `graph ${args.slice(0, 2).join(' ')} failed`)
}

/** A hash over everything that a build depends on. */
async function inputHash(): Promise<string> {
  const below = async (directory: string) =>
    (await filesIn(join(projectRoot, directory))).map((file) => `${directory}/${file}`)
  const manifests = chains.map((chain) => chainProfiles[chain].manifest)
  const files = [...manifests, 'schema.graphql', ...(await below('abis')), ...(await below('src'))]
  const tools = TOOLS.flatMap((tool) => packageDirectory(tool) ?? [])
  const versions = await Promise.all(tools.map((tool) => readFile(join(tool, 'package.json'), 'utf8')))
  return [await hashFiles(projectRoot, files), ...versions.map((text) => JSON.parse(text).version)].join(' ')
}
