import { invalidParams } from './rpc-error.ts'

// How far behind the head a chain is taken to be safe and final, as on Ethereum: one epoch and two.
const SAFE_DEPTH = 32
const FINALIZED_DEPTH = 64

/** A 32-byte hash, lower case. */
export function hashParam(value: unknown, name: string): string {
  if (typeof value === 'string' && /^0x[0-9a-f]{64}$/i.test(value)) return value.toLowerCase()
  throw invalidParams(`${name} must be a hash (0x and 64 hex digits), not ${show(value)}`)
}

/** An address, lower case. */
export function addressParam(value: unknown, name: string): string {
  if (typeof value === 'string' && /^0x[0-9a-f]{40}$/i.test(value)) return value.toLowerCase()
  throw invalidParams(`${name} must be an address (0x and 40 hex digits), not ${show(value)}`)
}

/** A flag that may be left out. */
export function flagParam(value: unknown, name: string): boolean {
  if (typeof value === 'boolean') return value
  if (value === undefined || value === null) return false
  throw invalidParams(`${name} must be true or false, not ${show(value)}`)
}

/** A block number or tag as a number, which may lie above the head. */
export function blockNumberParam(value: unknown, name: string, head: number): number {
  switch (value) {
    case 'latest':
    case 'pending':
      return head
    case 'earliest':
      return 0
    case 'safe':
      return Math.max(0, head - SAFE_DEPTH)
    case 'finalized':
      return Math.max(0, head - FINALIZED_DEPTH)
  }
  if (typeof value === 'string' && /^0x[0-9a-f]{1,16}$/i.test(value)) return Number(value)
  throw invalidParams(
    `${name} must be a block number in hex (like 0x1b4) or latest, earliest, safe, finalized or pending, ` +
      `not ${show(value)}`,
  )
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function show(value: unknown): string {
  return value === undefined ? 'left out' : JSON.stringify(value).slice(0, 80)
}
