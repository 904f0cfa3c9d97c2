import { cpus, loadavg, totalmem } from 'node:os'

/** What it was measured on. The load shows whether the machine had other work. */
export function machine(): string {
  const processors = cpus()
  const model = processors[0]?.model.trim() ?? 'unknown processor'
  const memory = Math.round(totalmem() / 2 ** 30)
  const load = loadavg()[0]?.toFixed(1)
  return `${processors.length} × ${model}, ${memory} GiB, ${process.platform}, Node.js ${process.version}, load ${load}`
}
