import { createHash } from 'node:crypto'
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Chain } from '@confluence/recording/recording'
import { parse, stringify } from 'yaml'
import { exists, filesIn } from './files.ts'
import { replaceDirectory } from './stamped-build.ts'

const BOOT_ADDRESS = '0x000000000000000000000000000000000000dead'

/** A build that is ready to be deployed. */
export interface StagedBuild {
  /** Absolute path of the manifest. It is the deployment's identity, and has a hash of all content in it. */
  manifest: string
  /** Manifest that graph-node boots with. */
  bootManifest: string
}

/**
 * Copies a build, with `manifest` in place of its own, below `directory`. The same content has the same place, so
 * that graph-node knows it again.
 */
export async function stageBuild(
  chain: Chain,
  build: string,
  manifest: string,
  directory: string,
): Promise<StagedBuild> {
  const target = join(directory, `${chain}-${await contentHash(build, manifest)}`)
  const staged = { manifest: join(target, 'subgraph.yaml'), bootManifest: join(target, 'boot.yaml') }
  if (await exists(target)) return staged
  await mkdir(directory, { recursive: true })
  await replaceDirectory(target, async (partial) => {
    await cp(build, partial, { recursive: true })
    await writeFile(join(partial, 'subgraph.yaml'), manifest)
    await writeFile(join(partial, 'boot.yaml'), bootManifest(manifest))
  })
  return staged
}

/** Deletes the staged builds of a chain except the one that is deployed. */
export async function dropStale(chain: Chain, directory: string, current: StagedBuild): Promise<void> {
  for (const name of await readdir(directory)) {
    const path = join(directory, name)
    if (name.startsWith(`${chain}-`) && path !== join(current.manifest, '..')) {
      await rm(path, { recursive: true, force: true })
    }
  }
}

async function contentHash(build: string, manifest: string): Promise<string> {
  const hash = createHash('sha256').update(manifest)
  for (const file of await filesIn(build)) {
    if (file !== 'subgraph.yaml') hash.update(`\0/${file}\0`).update(await readFile(join(build, file)))
  }
  return hash.digest('hex').slice(0, 16)
}

/**
 * gnd drops whatever manifest it is started with and indexes it anew, so it is started with one of nothing: a single
 * data source on an address without events, over before it begins. The real one is deployed afterwards.
 */
function bootManifest(manifest: string): string {
  const content = parse(manifest)
  const [{ context: _, ...first }] = content.dataSources
  const startBlock = Number(first.source.startBlock ?? 0)
  const source = { ...first.source, address: BOOT_ADDRESS, endBlock: startBlock + 1 }
  return stringify({ ...content, dataSources: [{ ...first, source }], templates: undefined })
}
