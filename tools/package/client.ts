import { cp, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { projectRoot } from '@confluence/stack/build/paths'
import { build } from 'esbuild'
import ts from 'typescript'
import { billOfMaterials, type Subject } from './bill-of-materials.ts'

const source = join(projectRoot, 'packages', 'client')

/** The package of the client, ready for `npm pack` and `npm publish`. */
export const stagedClient = join(source, 'dist')

/** What the package takes from npm; our own packages are bundled. */
const EXTERNAL = ['graphql', 'graphql-request', '@graphql-typed-document-node/core']

/** Makes the package of the client. A package that stands is replaced only by a complete one. */
export async function stageClient(directory = stagedClient): Promise<void> {
  const partial = `${directory}.${process.pid}`
  try {
    await mkdir(partial, { recursive: true })
    await build({
      entryPoints: { index: join(source, 'src', 'index.ts') },
      outdir: partial,
      absWorkingDir: projectRoot,
      bundle: true,
      platform: 'neutral',
      target: 'es2022',
      format: 'esm',
      external: EXTERNAL,
      sourcemap: 'linked',
      logLevel: 'warning',
    })
    await declareTypes(join(partial, 'types'))
    for (const file of ['README.md', 'examples'])
      await cp(join(source, file), join(partial, file), { recursive: true })
    await cp(join(projectRoot, 'LICENSE'), join(partial, 'LICENSE'))
    const own = await manifest()
    await writeFile(join(partial, 'package.json'), `${JSON.stringify(own, null, 2)}\n`)
    const bill = await billOfMaterials(own, ['packages/client'])
    await writeFile(join(partial, 'sbom.cdx.json'), `${JSON.stringify(bill, null, 2)}\n`)
    await rm(directory, { recursive: true, force: true })
    await rename(partial, directory)
  } finally {
    await rm(partial, { recursive: true, force: true })
  }
}

/** Writes a declaration file for each module of the client. */
async function declareTypes(directory: string): Promise<void> {
  const modules = join(source, 'src')
  const program = ts.createProgram([join(modules, 'index.ts')], {
    allowImportingTsExtensions: true,
    declaration: true,
    emitDeclarationOnly: true,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    skipLibCheck: true,
    strict: true,
    target: ts.ScriptTarget.ES2022,
  })
  const written: Promise<void>[] = []
  await mkdir(directory)
  const { diagnostics } = program.emit(undefined, (path, text, _mark, _error, files) => {
    const from = files?.[0]?.fileName ?? ''
    if (!from.startsWith(modules)) return
    const name = path.slice(path.lastIndexOf('/') + 1)
    written.push(
      writeFile(join(directory, name), text.replaceAll(/((?:from |import\()['"]\.\/[\w-]+)\.ts/g, '$1.js')),
    )
  })
  await Promise.all(written)
  const [fault] = diagnostics
  if (fault) throw new Error(ts.flattenDiagnosticMessageText(fault.messageText, '\n'))
}

async function manifest(): Promise<Subject & Record<string, unknown>> {
  const read = async (path: string) => JSON.parse(await readFile(path, 'utf8'))
  const [root, client] = await Promise.all([
    read(join(projectRoot, 'package.json')),
    read(join(source, 'package.json')),
  ])
  const { name, version, description, license, type, dependencies } = client
  return {
    ...{ name, version, description, license, type, engines: root.engines, sideEffects: false },
    exports: {
      '.': { types: './types/index.d.ts', default: './index.js' },
      './package.json': './package.json',
    },
    types: './types/index.d.ts',
    files: ['**/*'],
    dependencies: Object.fromEntries(
      Object.entries(dependencies).filter(([name]) => EXTERNAL.includes(name)),
    ),
  }
}
