import { type Leaf, PACKED_LENGTH, unpackLeaf } from './leaf.ts'

/** A fault of a snapshot's source, told in one line that says what to do. */
export class SnapshotError extends Error {}

const FORMAT = `a snapshot is a JSON array of packed leaves, each 0x and ${PACKED_LENGTH} hex digits`

/**
 * The leaves in a snapshot's text, in its order. `origin` names the text in messages.
 * Throws SnapshotError, naming the line, if it is not in the format or has a delegator twice.
 */
export function parseLeaves(text: string, origin: string): Leaf[] {
  const entries = parseArray(text, origin)
  if (entries.length === 0) throw new SnapshotError(`${origin} has no leaves: ${FORMAT}`)
  const indexes = new Map<string, number>()
  return entries.map((entry, index) => {
    const fault = faultOf(entry)
    if (fault) throw new SnapshotError(`${origin}, line ${lineOf(text, index)}: ${fault}; ${FORMAT}`)
    const leaf = unpackLeaf((entry as string).slice(2))
    const first = indexes.get(leaf.delegator)
    if (first !== undefined) {
      throw new SnapshotError(
        `${origin}, line ${lineOf(text, index)}: ${leaf.delegator} has a leaf in line ${lineOf(text, first)} already: leave one out`,
      )
    }
    indexes.set(leaf.delegator, index)
    return leaf
  })
}

function parseArray(text: string, origin: string): unknown[] {
  let content: unknown
  try {
    content = JSON.parse(text)
  } catch (error) {
    const { message } = error as Error
    // Node tells where, but by the character, and not where the text just ends.
    const position = Number(/position (\d+)/.exec(message)?.[1] ?? text.length)
    throw new SnapshotError(`${origin}, line ${lineAt(text, position)}: it is not JSON; ${FORMAT}`)
  }
  if (!Array.isArray(content)) throw new SnapshotError(`${origin} is not an array: ${FORMAT}`)
  return content
}

function faultOf(entry: unknown): string | undefined {
  if (typeof entry !== 'string') return 'the entry is not a string'
  if (!entry.startsWith('0x')) return 'the entry does not start with 0x'
  if (!/^0x[0-9a-f]*$/i.test(entry)) return 'the entry is not hex'
  const digits = entry.length - 2
  return digits === PACKED_LENGTH ? undefined : `the entry has ${digits} hex digits`
}

/** Line of an entry, counted from 1. All entries before it must be strings. */
function lineOf(text: string, index: number): number {
  const entry = /\s*"(?:[^"\\]|\\.)*"\s*,/y
  entry.lastIndex = text.indexOf('[') + 1
  let position = entry.lastIndex
  for (let passed = 0; passed < index && entry.test(text); passed += 1) position = entry.lastIndex
  return lineAt(text, position + text.slice(position).search(/\S/))
}

function lineAt(text: string, position: number): number {
  return text.slice(0, position).split('\n').length
}
