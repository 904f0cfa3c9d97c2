import { join } from 'node:path'
import { type Logger, pino } from 'pino'
import type { StackEvent } from '../stack-events.ts'

/**
 * A log of our own: JSON lines in `NAME.log`, beside the logs of the servers. LOG_LEVEL=debug has it tell more.
 */
export function createLogger(directory: string, name: 'stack' | 'gateway'): Logger {
  const dest = join(directory, `${name}.log`)
  const level = process.env.LOG_LEVEL ?? ''
  return pino(
    { base: { pid: process.pid }, level: level in pino.levels.values ? level : 'info' },
    pino.destination({ dest, append: true, sync: true, mkdir: true }),
  )
}

/** Writes what is worth keeping of an event: progress is not, its end is. */
export function logEvent(logger: Logger, event: StackEvent): void {
  if (event.kind === 'step') logger.info(event.text)
  if (event.kind === 'synced') {
    const { progress, seconds, events } = event
    const { chain, block, entityCount } = progress
    logger.info({ chain, block, entityCount, events, durationMs: Math.round(seconds * 1000) }, 'synced')
  }
}
