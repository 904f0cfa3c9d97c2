import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { UserError } from '@confluence/protocol/lib/user-error'
import type { Chain } from '@confluence/recording/recording'
import { chainProfiles, chains } from '../networks/chain-profiles.ts'
import { packageDirectory, projectRoot } from './paths.ts'

const TOOLS = ['@graphprotocol/graph-cli', '@graphprotocol/graph-ts', 'assemblyscript']
const run = promisify(execFile)

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
  const complete = chains.every((chain) => existsSync(builtManifest(chain)))
  if (!existsSync(join(projectRoot, 'src'))) {
    if (!complete)
      throw new UserError(`there is neither a build nor its sources in ${projectRoot}: install again`)
    return
  }
  const stamp = await inputHash()
  if (complete && (await readStamp()) === stamp) return
  report('building the subgraphs')
  await build(stamp, signal)
}

/** Generates the types and builds both subgraphs; a build that stands is replaced only by a complete one. */
async function build(stamp: string, signal: AbortSignal | undefined): Promise<void> {
  const partial = `${buildRoot}.${process.pid}`
  try {
    // The two manifests share one folder of types: what has the same name in both has the same ABI.
    for (const chain of chains) await graph(['codegen', chainProfiles[chain].manifest], signal)
    for (const chain of chains) {
      await graph(['build', chainProfiles[chain].manifest, '--output-dir', join(partial, chain)], signal)
    }
    await writeFile(join(partial, 'stamp'), stamp)
    // Somebody else may have built the same in the meantime, and be reading it.
    if ((await readStamp()) === stamp) return
    await rm(buildRoot, { recursive: true, force: true })
    await rename(partial, buildRoot)
  } finally {
    await rm(partial, { recursive: true, force: true })
  }
}

async function graph(args: readonly string[], signal: AbortSignal | undefined): Promise<void> {
  const directory = packageDirectory('@graphprotocol/graph-cli')
  if (!directory) throw new UserError('graph-cli is not installed: run npm ci')
  const cli = join(directory, 'bin', 'run.js')
  try {
    await run(process.execPath, [cli, ...args], {
      cwd: projectRoot,
      env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' },
      maxBuffer: 64 * 1024 * 1024,
      ...(signal ? { signal } : {}),
    })
  } catch (cause) {
    signal?.throwIfAborted()
    const { stdout = '', stderr = '' } = cause as { stdout?: string; stderr?: string }
    const output = `${stdout}${stderr}`.trim()
    throw new UserError(`graph ${args.slice(0, 2).join(' ')} failed:\n${output || String(cause)}`, { cause })
  }
}

function readStamp(): Promise<string> {
  return readFile(join(buildRoot, 'stamp'), 'utf8').catch(() => '')
}

/** A hash over everything that a build depends on. */
async function inputHash(): Promise<string> {
  const hash = createHash('sha256')
  const manifests = chains.map((chain) => chainProfiles[chain].manifest)
  const files = [...manifests, 'schema.graphql', ...(await filesIn('abis')), ...(await filesIn('src'))]
  for (const file of files) {
    hash
      .update(`${file}\0`)
      .update(await readFile(join(projectRoot, file)))
      .update('\0')
  }
  for (const tool of TOOLS) {
    const directory = packageDirectory(tool)
    if (directory) hash.update(await readFile(join(directory, 'package.json')))
  }
  return hash.digest('hex')
}

async function filesIn(directory: string): Promise<string[]> {
  const entries = await readdir(join(projectRoot, directory), { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  return files.map((file) => file.slice(projectRoot.length)).sort()
}

function builtManifest(chain: Chain): string {
  return join(buildDirectory(chain), 'subgraph.yaml')
}
