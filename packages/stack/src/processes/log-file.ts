import { readFileSync } from 'node:fs'

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
  return line && shorten(withoutTimestamp(redactUrls(line.trim())))
}

/** Hides what may be a secret in the URLs of a text: user, password, query, and all but the first of a path. */
export function redactUrls(text: string): string {
  return text.replace(/\b(https?|postgres(?:ql)?):\/\/[^\s"',)]+/g, (url) => redactUrl(url))
}

/** A URL as it may be shown: providers put API keys into user, path and query. */
export function redactUrl(url: string): string {
  if (!URL.canParse(url)) return 'a malformed URL'
  const { protocol, host, pathname, search, username } = new URL(url)
  const hidden = search || username || pathname.split('/').some((part) => part.length >= 16)
  return hidden ? `${protocol}//${host}/…` : `${protocol}//${host}${pathname === '/' ? '' : pathname}`
}

function withoutTimestamp(line: string): string {
  return line
    .replace(/^\w{3} \d{2} \d{2}:\d{2}:\d{2}\.\d+ /, '')
    .replace(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}\.\d+ \w+ \[\d+\] /, '')
}

function shorten(line: string): string {
  return line.length > MAX_LENGTH ? `${line.slice(0, MAX_LENGTH)}…` : line
}
