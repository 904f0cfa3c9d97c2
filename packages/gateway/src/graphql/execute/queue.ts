/** Characters of small answers in each turn of the event loop, beside the one that has waited longest. */
const TURN = 250_000

/** How much of what is known of a size stays when more of it is learned. */
const MEMORY = 0.8

/** How long answers of one kind are. That is what they take: making, encoding and sending them. */
export interface Size {
  /** Characters, by the answers so far; infinite before the first. */
  expected: number
}

/** Lets few answers be made at a time, and what comes meanwhile be read in between. */
export interface Queue {
  run(size: Size, make: () => Promise<string>): Promise<string>
}

interface Waiting {
  readonly size: Size
  start(): void
}

/**
 * Small answers do not wait behind large ones: in each turn of the event loop the smallest are made, as many as are as long
 * as TURN together. Nor do large ones starve: the one that has waited longest is made as well, whatever its size.
 */
export function createQueue(): Queue {
  let waiting: Waiting[] = []

  function turn(): void {
    const next = nextOf(waiting)
    waiting = waiting.filter((one) => !next.has(one))
    for (const one of next) one.start()
    if (waiting.length > 0) setImmediate(turn)
  }

  async function learning(size: Size, make: () => Promise<string>): Promise<string> {
    const text = await make()
    const { expected } = size
    size.expected = Number.isFinite(expected) ? MEMORY * expected + (1 - MEMORY) * text.length : text.length
    return text
  }

  return {
    run: (size, make) =>
      new Promise((resolve) => {
        if (waiting.length === 0) setImmediate(turn)
        waiting.push({ size, start: () => resolve(learning(size, make)) })
      }),
  }
}

/** The smallest, and the one that came first. */
function nextOf(waiting: readonly Waiting[]): ReadonlySet<Waiting> {
  const next = new Set(waiting.slice(0, 1))
  const bySize = waiting.slice(1).sort((a, b) => a.size.expected - b.size.expected || 0)
  let length = 0
  for (const one of bySize) {
    length += one.size.expected
    if (length > TURN) break
    next.add(one)
  }
  return next
}
