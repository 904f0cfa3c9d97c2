import { readFileSync } from 'node:fs'
import { endpointName } from '@confluence/protocol/endpoint-name'

const FAULT = /\b(ERRO|ERROR|CRIT|FATAL|PANIC)\b|panicked at|^Error: /
const MAX_LENGTH = 300

/**
 * The line of a server's log that best explains why it ended: the last one that reports a fault, else the last one.
 * Timestamps are cut off and long lines shortened. Undefined where there is no log or nothing in it.
 */
export function lastFault(file: string): string | undefined {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const line = lines.findLast((line) => FAULT.test(line)) ?? lines.at(-1)
  return line && readableFault(line)
}

/** A line of a log as people are shown it: without its timestamp and secrets, shortened. */
export function readableFault(line: string): string {
  return shorten(withoutTimestamp(redactUrls(line.trim())))
}

/** Hides what may be a secret in the URLs of a text: all but host and port. */
export function redactUrls(text: string): string {
  return text.replace(/\b(https?|postgres(?:ql)?):\/\/[^\s"',)]+/g, (url) => {
    const { protocol, pathname, search } = URL.canParse(url)
      ? new URL(url)
      : { protocol: 'http:', pathname: '', search: '' }
    return `${protocol}//${endpointName(url)}${pathname.length > 1 || search ? '/…' : ''}`
  })
}

function withoutTimestamp(line: string): string {
  return line
    .replace(/^\w{3} \d{2} \d{2}:\d{2}:\d{2}\.\d+ /, '')
    .replace(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}\.\d+ \w+ \[\d+\] /, '')
}

function shorten(line: string): string {
  return line.length > MAX_LENGTH ? `${line.slice(0, MAX_LENGTH)}…` : line
}
