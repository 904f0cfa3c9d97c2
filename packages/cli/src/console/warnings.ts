import { messageOf } from './exit-codes.ts'

/** How Node.js and libraries name what is for programmers: DeprecationWarning, or Warning with a code. */
const FOR_PROGRAMMERS = /Warning$/

/**
 * Shows a fault that ends no command in one line, and keeps warnings for programmers from users (of a library that calls a part
 * of itself experimental, say) unless CONFLUENCE_DEBUG is set. `show` gets each line.
 */
export function handleWarnings(show: (line: string) => void): void {
  if (process.env.CONFLUENCE_DEBUG) return
  // Node's own listener, which prints all of them.
  process.removeAllListeners('warning')
  process.on('warning', (warning) => {
    if (!FOR_PROGRAMMERS.test(warning.name)) show(messageOf(warning))
  })
}
