import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'

/** @import { BuildOptions, Plugin } from 'esbuild' */

/**
 * How the command of a project and its libraries become one program. It finds the project's files, such as the schema, below `root`, a
 * URL relative to its own.
 *
 * @param {string} project
 * @param {string} root
 * @returns {BuildOptions & { plugins: Plugin[] }}
 */
export function commandBundle(project, root) {
  return {
    entryPoints: { confluence: join(project, 'packages', 'cli', 'src', 'main.ts') },
    absWorkingDir: project,
    bundle: true,
    platform: 'node',
    target: 'node20.19',
    format: 'esm',
    // Libraries that are not ES modules call `require` for Node's own.
    banner: {
      js: `import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);`,
    },
    plugins: [ownUrls(project, root)],
    logLevel: 'warning',
  }
}

/**
 * Makes one file of a project's command as its sources and libraries are now, unless it stands, and returns where. A command reads it
 * when it begins only, so that a later one may replace it. Returns undefined where it cannot be written.
 *
 * @param {string} project
 * @returns {Promise<string | undefined>}
 */
export async function bundledCommand(project) {
  // npm deletes this directory with the libraries when it installs them anew.
  const directory = join(project, 'node_modules', '.cache', 'confluence')
  const file = join(directory, 'confluence.js')
  const stamp = `// made of ${inputHash(project)}\n`
  if (contentOf(file).includes(stamp)) return file
  const { build } = await import('esbuild')
  const { plugins, ...options } = commandBundle(project, `${relative(directory, project)}/`)
  const { outputFiles } = await build({
    ...options,
    outdir: directory,
    write: false,
    footer: { js: stamp },
    plugins: [...plugins, librariesOutside(directory)],
    // For stack traces.
    sourcemap: 'linked',
    sourcesContent: false,
  })
  try {
    mkdirSync(directory, { recursive: true })
    for (const { path, contents } of outputFiles) replaceFile(path, contents)
    return file
  } catch {
    return undefined
  }
}

/**
 * A hash over everything that the command is made of. npm notes in one file which libraries it has installed.
 *
 * @param {string} project
 */
function inputHash(project) {
  const hash = createHash('sha256')
  for (const path of ['node_modules/.package-lock.json', 'tsconfig.json', ...sources(project)]) {
    hash
      .update(`${path}\0`)
      .update(contentOf(join(project, path)))
      .update('\0')
  }
  return hash.digest('hex')
}

/**
 * The files of all packages but the dashboard, which is built by itself.
 *
 * @param {string} project
 */
function sources(project) {
  const packages = readdirSync(join(project, 'packages')).filter((name) => name !== 'dashboard')
  return packages.flatMap((name) => {
    const below = readdirSync(join(project, 'packages', name, 'src'), { recursive: true, encoding: 'utf8' })
    const modules = below.filter((path) => /(?<!\.test)\.ts$/.test(path)).map((path) => `src/${path}`)
    return ['package.json', ...modules.sort()].map((path) => `packages/${name}/${path}`)
  })
}

/** @param {string} path */
function contentOf(path) {
  try {
    return readFileSync(path)
  } catch {
    return Buffer.of()
  }
}

/**
 * @param {string} path
 * @param {Uint8Array} content
 */
function replaceFile(path, content) {
  const partial = `${path}.${process.pid}`
  try {
    writeFileSync(partial, content, { flush: true })
    renameSync(partial, path)
  } finally {
    rmSync(partial, { force: true })
  }
}

/**
 * Lets each of our modules keep, as its URL, the place that its source has in the project: the modules find files by it.
 *
 * @param {string} project
 * @param {string} root
 * @returns {Plugin}
 */
function ownUrls(project, root) {
  return {
    name: 'own-urls',
    setup({ onLoad }) {
      onLoad({ filter: /\.ts$/ }, async ({ path }) => {
        if (path.includes('node_modules')) return undefined
        const url = `new URL(${JSON.stringify(`${root}${relative(project, path)}`)}, import.meta.url).href`
        const source = await readFile(path, 'utf8')
        return { contents: source.replaceAll('import.meta.url', url), loader: 'ts' }
      })
    },
  }
}

/**
 * Leaves the libraries that our modules ask for late where npm has put them: GraphiQL has more bytes than all else together.
 *
 * @param {string} directory
 * @returns {Plugin}
 */
function librariesOutside(directory) {
  return {
    name: 'libraries-outside',
    setup({ onResolve, resolve }) {
      onResolve({ filter: /^[^.]/ }, async ({ path, kind, importer, resolveDir, pluginData }) => {
        const ours = !importer.includes('node_modules') && !pluginData?.resolving
        if (kind !== 'dynamic-import' || !ours) return undefined
        const found = await resolve(path, { kind, importer, resolveDir, pluginData: { resolving: true } })
        return { path: relative(directory, found.path), external: true }
      })
    },
  }
}
