import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openRecorder } from '@confluence/recording/recorder/recorder'
import type { Chain } from '@confluence/recording/recording'
import { ensureBuild } from '@confluence/stack/build/build'
import { planFor } from '@confluence/stack/chain-sources/chain-recorder'
import { chainProfiles } from '@confluence/stack/networks/chain-profiles'
import { Command, InvalidArgumentError, Option } from 'commander'
import { measureDirect } from './direct.ts'
import { bookOf, lengthOf } from './lengths.ts'

interface Options {
  chain: Chain
  range: number
  latency: number
  share: number
  direct?: number
}

await new Command('bench-recorder')
  .description(
    'Record a chain as long as a real one from a simulated provider; print requests, time and memory.',
  )
  .addOption(new Option('--chain <chain>', 'whose length').choices(['l1', 'l2']).default('l2'))
  .option(
    '--range <blocks>',
    'blocks that the provider allows per request; 0 for 10,000 logs instead',
    number,
    10_000,
  )
  .option('--latency <ms>', 'milliseconds until it answers', number, 50)
  .option('--share <share>', 'share of the chain to record; figures are scaled to all of it', number, 1)
  .option('--direct <seconds>', 'measure graph-node for so long, asking the provider itself, instead', number)
  .action(run)
  .parseAsync()

async function run({ chain, range, latency, share, direct }: Options): Promise<void> {
  await ensureBuild(console.error)
  if (direct !== undefined) {
    await measureDirect({ chain, range, latency, seconds: direct })
    return
  }
  const provider = spawn(
    process.execPath,
    [
      ...['--import', 'tsx', join(import.meta.dirname, 'provider.ts')],
      ...[chain, share, range, latency].map(String),
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  const directory = await mkdtemp(join(tmpdir(), 'bench-recorder-'))
  try {
    await measure(chain, await urlOf(provider), directory, { range, latency, share })
  } finally {
    provider.kill('SIGKILL')
    await rm(directory, { recursive: true })
  }
}

async function measure(
  chain: Chain,
  url: string,
  directory: string,
  { range, latency, share }: Omit<Options, 'chain'>,
): Promise<void> {
  const { chainId, title } = chainProfiles[chain]
  const { start } = lengthOf(chain, share)
  const recorder = await openRecorder({
    chain: { chainId, title, flag: `--${chain}-rpc` },
    urls: [url],
    plan: await planFor(chain, bookOf(chain, start)),
    file: join(directory, 'chain.rec'),
    signal: new AbortController().signal,
    report: console.error,
  })
  let memory = 0
  const watch = setInterval(() => {
    memory = Math.max(memory, process.memoryUsage().rss)
  }, 200)
  const began = performance.now()
  const processor = process.cpuUsage()
  let told = began
  await recorder.recordTo(recorder.finalized, ({ block, target, requests }) => {
    if (performance.now() - told < 30_000) return
    told = performance.now()
    console.error(`block ${block} of ${target}, ${requests} requests`)
  })
  const seconds = (performance.now() - began) / 1000
  clearInterval(watch)
  const { user, system } = process.cpuUsage(processor)
  const [endpoint] = recorder.pool.endpoints
  const { requests = 0, calls = 0, bytes = 0 } = endpoint?.counts ?? {}
  const { size } = recorder.store
  recorder.close()
  const scaled = (value: number) => Math.round(value / share)
  console.log(
    JSON.stringify({
      chain,
      range: range || 'none',
      latency,
      share,
      requests: scaled(requests),
      calls: scaled(calls),
      seconds: scaled(seconds),
      processorSeconds: scaled((user + system) / 1e6),
      receivedMB: scaled(bytes / 1e6),
      ...size,
      bytesPerLog: Math.round(size.bytes / size.logs),
      peakMB: Math.round(memory / 1e6),
    }),
  )
}

async function urlOf({ stdout }: ChildProcess): Promise<string> {
  if (!stdout) throw new Error('the provider has no output')
  const [line] = await once(stdout, 'data')
  return String(line).trim()
}

function number(text: string): number {
  const value = Number(text)
  if (!text.trim() || !Number.isFinite(value) || value < 0) throw new InvalidArgumentError('Give a number.')
  return value
}
