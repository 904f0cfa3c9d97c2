import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, gzip } from 'node:zlib'
import { filesIn, hashFiles } from './files.ts'
import { projectRoot } from './paths.ts'
import { runTool } from './run-tool.ts'
import { stampedBuild } from './stamped-build.ts'

const SOURCES = ['packages/dashboard', 'packages/client', 'packages/protocol']
const NO_SOURCE = /\.test\.ts$|\/(dist|node_modules)[./]/
const TEXTS = new Set(['.html', '.js', '.css', '.svg'])

/**
 * Builds the dashboard with Vite if its sources have changed since the last build. Where there are no sources (a package that
 * ships the build) the build is taken as it is. `report` gets a line before it starts; `signal` ends it. Throws UserError with
 * Vite's output if it fails.
 */
export async function ensureDashboard(report: (line: string) => void, signal?: AbortSignal): Promise<void> {
  if (!existsSync(join(projectRoot, 'packages', 'dashboard', 'src'))) return
  await stampedBuild({
    target: join(projectRoot, 'packages', 'dashboard', 'dist'),
    inputs: await inputHash(),
    async make(directory) {
      report('building the dashboard')
      await vite(directory, signal)
      await compress(directory)
    },
  })
}

function vite(outDir: string, signal: AbortSignal | undefined): Promise<void> {
  const tool = { name: 'vite', program: 'bin/vite.js', env: { NODE_ENV: 'production' }, signal }
  const args = ['build', 'packages/dashboard', '--outDir', outDir, '--logLevel', 'warn']
  return runTool(tool, args, 'the dashboard cannot be built')
}

/** Lays a .br and a .gz beside each text, for the gateway to send. */
async function compress(directory: string): Promise<void> {
  for (const name of await filesIn(directory)) {
    if (!TEXTS.has(extname(name))) continue
    const file = join(directory, name)
    const text = await readFile(file)
    await writeFile(`${file}.br`, await promisify(brotliCompress)(text))
    await writeFile(`${file}.gz`, await promisify(gzip)(text, { level: 9 }))
  }
}

/** A hash over everything that the build depends on. */
async function inputHash(): Promise<string> {
  const listed = await Promise.all(
    SOURCES.map(async (source) =>
      (await filesIn(join(projectRoot, source))).map((file) => `${source}/${file}`),
    ),
  )
  const sources = listed.flat().filter((file) => !NO_SOURCE.test(file))
  return hashFiles(projectRoot, ['package.json', ...sources])
}
