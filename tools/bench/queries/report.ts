import { machine } from '../machine.ts'
import { markdownTable } from '../markdown-table.ts'
import type { Load, Measurement, Repetition } from './measure.ts'

export interface Row {
  title: string
  repetition: Repetition
  gateway: Measurement
  /** None where one chain has no answer to it. */
  graphNode?: Measurement
}

export interface Results {
  machine: string
  at: string
  connections: number
  seconds: number
  rows: Row[]
}

export function results(rows: Row[], { connections, seconds }: Omit<Load, 'repetition'>): Results {
  return { machine: machine(), at: new Date().toISOString(), connections, seconds, rows }
}

const CACHES: Readonly<Record<Repetition, string>> = {
  none: 'never',
  block: 'until the next block',
  all: 'always',
}

const HEADER = [
  'query',
  'caches can help',
  'requests/s',
  'p50 ms',
  'p95 ms',
  'p99 ms',
  'graph-node requests/s',
  'p95 ms',
  'ratio',
]

/** The results as a Markdown table. The ratio is of requests per second, gateway to graph-node. */
export function table({ machine, connections, seconds, rows }: Results): string {
  const lines = rows.map(({ title, repetition, gateway, graphNode }) => [
    title,
    CACHES[repetition],
    rate(gateway),
    ...[gateway.p50, gateway.p95, gateway.p99].map((value) => value.toFixed(1)),
    graphNode ? rate(graphNode) : '',
    graphNode?.p95.toFixed(1) ?? '',
    graphNode ? `${(gateway.requestsPerSecond / graphNode.requestsPerSecond).toFixed(1)} ×` : '',
  ])
  const note = `${connections} connections, ${seconds} s each, the two in turn. ${machine}`
  return `${markdownTable(HEADER, lines)}\n\n${note}`
}

function rate({ requestsPerSecond }: Measurement): string {
  return Math.round(requestsPerSecond).toLocaleString('en')
}
