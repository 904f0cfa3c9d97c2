import { machine } from '../machine.ts'
import { markdownTable } from '../markdown-table.ts'
import type { IndexingRun } from './index-once.ts'

export interface Results {
  machine: string
  at: string
  recording: string
  /** How often the recording was repeated. */
  times: number
  measured: Record<string, IndexingRun[]>
}

export function results(
  measured: Record<string, IndexingRun[]>,
  { recording, times }: Pick<Results, 'recording' | 'times'>,
): Results {
  return { machine: machine(), at: new Date().toISOString(), recording, times, measured }
}

const FIGURES: Record<string, (run: IndexingRun) => number> = {
  'L1 s': ({ seconds }) => seconds.l1,
  'L2 s': ({ seconds }) => seconds.l2,
  'graph-node processor s': ({ graphNodeProcessorSeconds }) => graphNodeProcessorSeconds,
  'PostgreSQL processor s': ({ databaseProcessorSeconds }) => databaseProcessorSeconds,
  'graph-nodes peak MB': ({ graphNodePeakMB }) => graphNodePeakMB,
  'database MB': ({ databaseMB }) => databaseMB,
  'entities L1': ({ entities }) => entities.l1,
  'entities L2': ({ entities }) => entities.l2,
}

/** Medians as a Markdown table; below, how many times as much the first row takes as each of the others. */
export function table({ machine, recording, times, measured }: Results): string {
  const figures = Object.values(FIGURES)
  const [ours, ...others] = Object.entries(measured).map(([title, runs]) => ({
    title,
    medians: figures.map((figure) => median(runs.map(figure))),
  }))
  if (!ours) return ''
  const ratios = others.map(({ title, medians }) => [
    `to ${title}`,
    ...medians.map((value, index) => `${((ours.medians[index] ?? Number.NaN) / value).toFixed(2)} ×`),
  ])
  const rows = [ours, ...others].map(({ title, medians }) => [
    title,
    ...medians.map((value) => value.toFixed(1)),
  ])
  const length = times > 1 ? `, ${times} times as long` : ''
  return [
    markdownTable(['', ...Object.keys(FIGURES)], [...rows, ...ratios]),
    '',
    `${recording}${length}. ${machine}`,
  ].join('\n')
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
