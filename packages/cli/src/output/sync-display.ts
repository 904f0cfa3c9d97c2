import type { RecordingProgress } from '@confluence/recording/recorder/progress'
import type { Chain } from '@confluence/recording/recording'
import { chainProfiles, chains } from '@confluence/stack/networks/chain-profiles'
import type { ChainProgress } from '@confluence/stack/progress'
import type { StackEvent, SyncFigures } from '@confluence/stack/stack-events'
import cliProgress from 'cli-progress'
import { createPace, formatDuration, type Pace } from './pace.ts'
import { describeRecording, reportOf } from './recording.ts'

/** Shows the progress of indexing: a bar per chain on a terminal, else a line per chain every few seconds. */
export interface SyncDisplay {
  line(text: string): void
  /** Shows what a stack reports; returns whether that made all chains synced. */
  report(event: StackEvent): boolean
  /** Ends the output. */
  close(): void
}

/** Milliseconds between the lines of a chain. */
const LINE_INTERVAL = 5_000
/** Milliseconds between lines of a chain that does not advance. */
const UNCHANGED_INTERVAL = 30_000
const FORMAT = '{title} [{bar}] {percent}% | {value}/{total} blocks | {speed} | {eta}'

interface Output {
  line(text: string): void
  show(progress: ChainProgress, figures: Figures): void
  close(): void
}

interface Figures {
  speed: string
  eta: string
}

export function createSyncDisplay(stream: NodeJS.WriteStream = process.stdout): SyncDisplay {
  const output = stream.isTTY ? terminalBars(stream) : plainLines(stream)
  const paces: Record<Chain, Pace> = { l1: createPace(), l2: createPace() }
  const synced = new Set<Chain>()
  const recorded = new Map<Chain, { block: number; time: number; fault: string | undefined }>()
  const showRecording = (chain: Chain, progress: RecordingProgress) => {
    const time = Date.now()
    const { phase, block, target, fault } = progress
    const before = recorded.get(chain) ?? { block: -1, time: 0, fault: undefined }
    const changed =
      fault !== before.fault || (phase === 'history' && block >= target && block !== before.block)
    const interval = block === before.block ? UNCHANGED_INTERVAL : LINE_INTERVAL
    if (!changed && (phase === 'head' || time - before.time < interval)) return
    recorded.set(chain, { block, time, fault })
    output.line(`${titleOf(chain)} ${describeRecording(reportOf(progress))}`)
  }
  const showProgress = (progress: ChainProgress) => {
    const { chain, done, total } = progress
    if (synced.has(chain)) return
    const speed = paces[chain].add(done, Date.now())
    output.show(progress, {
      speed: speed === undefined ? '–' : `${Math.round(speed)} blocks/s`,
      eta: progress.synced ? 'synced' : `${speed ? formatDuration((total - done) / speed) : '–'} left`,
    })
  }
  const showSynced = (progress: ChainProgress, figures: SyncFigures) => {
    synced.add(progress.chain)
    const all = synced.size === chains.length
    if (all) output.close()
    output.line(describeSynced(progress, figures))
    return all
  }
  return {
    line: output.line,
    report(event) {
      if (event.kind === 'synced') return showSynced(event.progress, event)
      if (event.kind === 'step') output.line(event.text)
      else if (event.kind === 'recording') showRecording(event.chain, event.progress)
      else showProgress(event.progress)
      return false
    },
    close: output.close,
  }
}

function describeSynced(
  { chain, head, entityCount }: ChainProgress,
  { seconds, events }: SyncFigures,
): string {
  const entities = `${entityCount.toLocaleString('en')} entities`
  const rate = Math.round((events ?? 0) / Math.max(seconds, 1)).toLocaleString('en')
  const handled = events ? `, ${events.toLocaleString('en')} events (${rate}/s)` : ''
  return `${chainProfiles[chain].title} is synced to block ${head} after ${seconds.toFixed(1)} s: ${entities}${handled}`
}

function terminalBars(stream: NodeJS.WriteStream): Output {
  const bars = new cliProgress.MultiBar(
    { format: FORMAT, stream, hideCursor: true, clearOnComplete: false, gracefulExit: false },
    cliProgress.Presets.shades_classic,
  )
  const shown = new Map<Chain, cliProgress.SingleBar>()
  let active = true
  return {
    line(text) {
      if (active && shown.size > 0) bars.log(`${text}\n`)
      else stream.write(`${text}\n`)
    },
    show({ chain, done, total }, figures) {
      if (!active) return
      const payload = { title: titleOf(chain), ...figures }
      const bar = shown.get(chain) ?? bars.create(total, done, payload)
      shown.set(chain, bar)
      bar.setTotal(total)
      bar.update(done, payload)
    },
    close() {
      if (active && shown.size > 0) bars.stop()
      active = false
    },
  }
}

function plainLines(stream: NodeJS.WriteStream): Output {
  const last = new Map<Chain, { time: number; done: number }>()
  return {
    line: (text) => void stream.write(`${text}\n`),
    show({ chain, done, total, synced }, { speed, eta }) {
      const time = Date.now()
      const before = last.get(chain)
      const interval = before?.done === done ? UNCHANGED_INTERVAL : LINE_INTERVAL
      if (synced || (before && time - before.time < interval)) return
      last.set(chain, { time, done })
      const percent = total === 0 ? 100 : Math.floor((done / total) * 100)
      stream.write(`${titleOf(chain)} ${percent}% | ${done}/${total} blocks | ${speed} | ${eta}\n`)
    },
    close() {},
  }
}

function titleOf(chain: Chain): string {
  return chainProfiles[chain].title.padEnd(
    Math.max(...chains.map((chain) => chainProfiles[chain].title.length)),
  )
}
