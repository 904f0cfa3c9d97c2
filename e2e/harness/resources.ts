import { readdirSync, readFileSync } from 'node:fs'

/** What a process uses at a moment. */
export interface Usage {
  /** Resident memory in MiB. */
  memory: number
  /** Open files, sockets and pipes. */
  descriptors: number
}

export function usageOf(pid: number): Usage {
  const resident = /^VmRSS:\s*(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
  return { memory: Number(resident) / 1024, descriptors: readdirSync(`/proc/${pid}/fd`).length }
}

/** By what share of its mean a series grows from its beginning to its end, along the line that fits it best. */
export function growthOf(series: readonly number[]): number {
  const middle = (series.length - 1) / 2
  const mean = series.reduce((sum, value) => sum + value, 0) / series.length
  const spread = series.reduce((sum, _, at) => sum + (at - middle) ** 2, 0)
  const slope = series.reduce((sum, value, at) => sum + (at - middle) * (value - mean), 0) / spread
  return (slope * (series.length - 1)) / mean
}
