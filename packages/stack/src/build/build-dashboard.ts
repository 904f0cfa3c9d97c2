import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, gzip } from 'node:zlib'
import { UserError } from '@confluence/protocol/lib/user-error'
import { packageDirectory, projectRoot } from './paths.ts'

const run = promisify(execFile)

const SOURCES = ['packages/dashboard', 'packages/client', 'packages/protocol']
const TEXTS = new Set(['.html', '.js', '.css', '.svg'])

const built = join(projectRoot, 'packages', 'dashboard', 'dist')

/**
 * Builds the dashboard with Vite if its sources have changed since the last build. Where there are no sources (a package that
 * ships the build) the build is taken as it is. `report` gets a line before it starts. Throws UserError with Vite's output if
 * it fails.
 */
export async function ensureDashboard(report: (line: string) => void): Promise<void> {
  if (!existsSync(join(projectRoot, 'packages', 'dashboard', 'src'))) return
  const stamp = await inputHash()
  if ((await readStamp()) === stamp) return
  report('building the dashboard')
  const partial = `${built}.${process.pid}`
  try {
    await vite(partial)
    await compress(partial)
    await writeFile(join(partial, 'stamp'), stamp)
    // Somebody else may have built the same in the meantime, and be serving it.
    if ((await readStamp()) === stamp) return
    await rm(built, { recursive: true, force: true })
    await rename(partial, built)
  } finally {
    await rm(partial, { recursive: true, force: true })
  }
}

// In a process of its own, which gives its memory back.
async function vite(outDir: string): Promise<void> {
  const directory = packageDirectory('vite')
  if (!directory) throw new UserError('vite is not installed: run npm ci')
  const args = [
    join(directory, 'bin', 'vite.js'),
    'build',
    'packages/dashboard',
    '--outDir',
    outDir,
    '--logLevel',
    'warn',
  ]
  try {
    await run(process.execPath, args, { cwd: projectRoot, env: { ...process.env, NODE_ENV: 'production' } })
  } catch (cause) {
    const { stdout = '', stderr = '' } = cause as { stdout?: string; stderr?: string }
    throw new UserError(`the dashboard cannot be built:\n${`${stdout}${stderr}`.trim() || String(cause)}`, {
      cause,
    })
  }
}

/** Lays a .br and a .gz beside each text, for the gateway to send. */
async function compress(directory: string): Promise<void> {
  for (const file of await filesIn(directory)) {
    if (!TEXTS.has(extname(file))) continue
    const text = await readFile(file)
    await writeFile(`${file}.br`, await promisify(brotliCompress)(text))
    await writeFile(`${file}.gz`, await promisify(gzip)(text, { level: 9 }))
  }
}

function readStamp(): Promise<string> {
  return readFile(join(built, 'stamp'), 'utf8').catch(() => '')
}

/** A hash over everything that the build depends on. */
async function inputHash(): Promise<string> {
  const hash = createHash('sha256')
  const listed = await Promise.all(SOURCES.map((source) => filesIn(join(projectRoot, source))))
  const sources = listed.flat().filter((file) => !file.endsWith('.test.ts') && !file.startsWith(built))
  for (const file of [join(projectRoot, 'package.json'), ...sources]) {
    hash
      .update(`${file.slice(projectRoot.length)}\0`)
      .update(await readFile(file))
      .update('\0')
  }
  return hash.digest('hex')
}

async function filesIn(directory: string): Promise<string[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}
