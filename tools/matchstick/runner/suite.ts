import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { UserError } from '@confluence/protocol/lib/user-error'
import { filesIn } from '@confluence/stack/build/files'
import { parse } from 'yaml'
import { compile } from '../compiler/compile.ts'
import { type Coverage, instrument } from '../compiler/coverage.ts'
import { parseSchema } from '../host/schema.ts'
import { type LoadedModule, loadModule } from './load.ts'

/** Where a subgraph's sources are. */
export interface Project {
  /** Directory with schema.graphql, src, generated and tests. */
  readonly root: string
  /** Directory whose node_modules has graph-ts and matchstick-as. */
  readonly libraries: string
  /** Manifests, relative to root, for the names of their templates. */
  readonly manifests: readonly string[]
}

export interface SuiteOptions {
  /** Notes which statements of the mappings run. */
  readonly coverage?: Coverage
  /** Whether a compiled module may be taken from, and kept in, the cache. */
  readonly cache?: boolean
}

const SOURCES = ['src', 'tests', 'generated']
const TOOLS = ['assemblyscript', '@graphprotocol/graph-ts', 'matchstick-as']
const FORMAT = '1'

/** Paths of all test files, relative to root, in order. Throws UserError if the types they need are not generated. */
export async function testFiles({ root }: Project): Promise<string[]> {
  if (!existsSync(join(root, 'generated', 'schema.ts'))) {
    throw new UserError('the types of the schema are missing: run npm run build')
  }
  const files = await sourcesIn(root, 'tests')
  return files.filter((file) => file.endsWith('.test.ts'))
}

/** Compiles test files and starts the module. Throws UserError if they do not compile. */
export async function loadSuite(
  project: Project,
  paths: readonly string[],
  { coverage, cache = true }: SuiteOptions = {},
): Promise<LoadedModule> {
  const transform = coverage && ((path: string, source: string) => instrument(coverage, path, source))
  const build = () => compile(paths, { ...project, transform })
  const wasm = cache && !coverage ? await cached(await cachePath(project, paths), build) : await build()
  return loadModule(wasm, paths, {
    schema: parseSchema(await readFile(join(project.root, 'schema.graphql'), 'utf8')),
    templates: templateNames(project),
    ...(coverage ? { onHit: (place: number) => coverage.hits.add(place) } : {}),
  })
}

async function cached(path: string, build: () => Promise<Uint8Array>): Promise<Uint8Array> {
  const known = await readFile(path).catch(() => undefined)
  if (known) return known
  const wasm = await build()
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, wasm)
  return wasm
}

/** A place in the cache that has a hash of everything that the module is made of. */
async function cachePath(project: Project, paths: readonly string[]): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify([FORMAT, paths]))
  for (const directory of SOURCES) {
    for (const file of await sourcesIn(project.root, directory)) {
      hash.update(`\0${file}\0`).update(await readFile(join(project.root, file)))
    }
  }
  const modules = join(project.libraries, 'node_modules')
  for (const tool of TOOLS) hash.update(readFileSync(join(modules, tool, 'package.json')))
  return join(modules, '.cache', 'matchstick', `${hash.digest('hex').slice(0, 32)}.wasm`)
}

async function sourcesIn(root: string, directory: string): Promise<string[]> {
  const files = await filesIn(join(root, directory)).catch(() => [])
  return files.filter((file) => file.endsWith('.ts')).map((file) => join(directory, file))
}

function templateNames({ root, manifests }: Project): string[] {
  const documents = manifests.map((path) => parse(readFileSync(join(root, path), 'utf8')))
  const names = documents.flatMap((manifest) =>
    (manifest.templates ?? []).map(({ name }: { name: string }) => name),
  )
  return [...new Set(names)]
}
