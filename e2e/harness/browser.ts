import { createReadStream, existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress } from 'node:zlib'
import { packageDirectory } from '@confluence/stack/build/paths'
import { type Browser, chromium, type LaunchOptions } from 'playwright-core'
import { extract } from 'tar-fs'

const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

// Nothing but what a test asks for may leave the browser.
const QUIET = [
  // A host that is not this machine to browsers: over plain http its pages are not a secure context.
  '--host-resolver-rules=MAP confluence.test 127.0.0.1',
  '--no-first-run',
  '--disable-gpu',
  '--disable-quic',
  '--disable-sync',
  '--disable-background-networking',
  '--disable-component-update',
]

/**
 * A headless Chromium: that of CHROMIUM_PATH, else an installed one, else one that npm brought along. Where none can be started,
 * says why; but one that CHROMIUM_PATH names has to start.
 */
export async function launchBrowser(): Promise<Browser | { missing: string }> {
  const chosen = process.env.CHROMIUM_PATH
  if (chosen) return launch({ executablePath: chosen })
  const reasons: string[] = []
  for (const start of [...INSTALLED.filter(existsSync).map(installed), packaged]) {
    try {
      return await start()
    } catch (error) {
      reasons.push(String(error).split('\n')[0] as string)
    }
  }
  return { missing: `no Chromium can be started (set CHROMIUM_PATH): ${reasons.join('; ')}` }
}

const installed = (executablePath: string) => () => launch({ executablePath })

function launch(options: LaunchOptions): Promise<Browser> {
  const { args = [], ...rest } = options
  return chromium.launch({ headless: true, chromiumSandbox: false, args: [...QUIET, ...args], ...rest })
}

/** The Chromium of @sparticuz/chromium with the libraries that a bare system lacks, unpacked for this process. */
async function packaged(): Promise<Browser> {
  const directory = await mkdtemp(join(tmpdir(), 'chromium-'))
  const remove = () => rm(directory, { recursive: true, force: true })
  try {
    const executablePath = await unpack(directory)
    const browser = await launch({
      executablePath,
      args: ['--no-zygote', '--in-process-gpu', '--disable-dev-shm-usage'],
      env: {
        ...process.env,
        LANG: 'en_US.UTF-8',
        LC_ALL: '',
        LD_LIBRARY_PATH: join(directory, 'lib'),
      } as Record<string, string>,
    })
    browser.once('disconnected', remove)
    return browser
  } catch (error) {
    await remove()
    throw error
  }
}

async function unpack(directory: string): Promise<string> {
  const source = packageDirectory('@sparticuz/chromium')
  if (!source) throw new Error('@sparticuz/chromium is not installed')
  const libraries = createReadStream(join(source, 'bin', 'al2023.tar.br'))
  await pipeline(libraries, createBrotliDecompress(), extract(directory))
  // It unpacks into the directory for temporary files, where another process may be doing the same.
  const usual = process.env.TMPDIR
  process.env.TMPDIR = directory
  try {
    const { default: archive } = await import('@sparticuz/chromium')
    return await archive.executablePath()
  } finally {
    if (usual === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = usual
  }
}
