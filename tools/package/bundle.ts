import { chmod, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { projectRoot } from '@confluence/stack/build/paths'
import { replaceDirectory } from '@confluence/stack/build/stamped-build'
import { build, type Metafile } from 'esbuild'
import { commandBundle } from 'livepeer-confluence/bundle'

/**
 * Bundles the command and the libraries it uses into `directory`, so that the package has nothing to install but what cannot be
 * bundled: the binaries of graph-node and PostgreSQL. A bundle that stands is replaced only by a complete one. `directory`
 * must stand in the project's root, or in the root of a package that has the project's files in the same places.
 */
export async function bundle(directory: string): Promise<void> {
  await replaceDirectory(directory, async (partial) => {
    const { metafile } = await build({
      ...commandBundle(projectRoot, '../'),
      outdir: partial,
      // What a command does not need stays in files of its own: GraphiQL, most of the bytes, until a browser asks for it.
      splitting: true,
      chunkNames: '[name]-[hash]',
      metafile: true,
    })
    await writeFile(join(partial, 'LICENSES.txt'), await licensesOf(metafile))
    await chmod(join(partial, 'confluence.js'), 0o755)
  })
}

/** The licences of what is in a bundle, which must go with it. */
async function licensesOf({ inputs }: Metafile): Promise<string> {
  const packages = new Set(
    Object.keys(inputs).flatMap((file) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? []),
  )
  const texts = await Promise.all([...packages].sort().map(licenseOf))
  return texts.join(`\n${'-'.repeat(80)}\n\n`)
}

async function licenseOf(directory: string): Promise<string> {
  const path = join(projectRoot, directory)
  const { name, version, license } = JSON.parse(await readFile(join(path, 'package.json'), 'utf8'))
  const file = (await readdir(path)).find((name) => /^licen[cs]e/i.test(name))
  const text = file ? await readFile(join(path, file), 'utf8') : ''
  return `${name} ${version} (${license?.type ?? license})\n\n${text}`
}
