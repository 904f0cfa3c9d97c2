const START = 2_000
/** Answers after which a limit that is only supposed is tried again. */
const SUPPOSED_FOR = 200

/** How many blocks an endpoint may be asked logs of at once, whatever is asked: as many as it allows, which is learnt. */
export interface RangeSize {
  readonly blocks: number
  /** Blocks that the endpoint is known to refuse; undefined while it has refused nothing. */
  readonly refusedAt: number | undefined
  /** It has answered to `blocks` blocks. */
  succeeded(blocks: number): void
  /** The endpoint does not allow `blocks` blocks, but, where it says so, `allowed`. */
  refused(blocks: number, allowed?: number): void
  /** The endpoint refused `blocks` blocks in words that are not known: taken for a limit, which is tried again later. */
  failed(blocks: number): void
}

export function createRangeSize(start = START): RangeSize {
  let size = start
  let largest = 0
  let ceiling: number | undefined
  let supposed = 0

  function refused(blocks: number): void {
    ceiling = Math.min(ceiling ?? blocks, blocks)
    // Several requests of one size are refused together.
    if (blocks <= size) {
      size = largest > 0 && largest < blocks ? largest : Math.max(1, Math.floor(blocks / 2))
    }
  }

  return {
    get blocks() {
      return size
    },
    get refusedAt() {
      return ceiling
    },
    succeeded(blocks) {
      largest = Math.max(largest, blocks)
      if (supposed > 0 && --supposed === 0) ceiling = undefined
      if (blocks < size) return
      // Between what works and what does not, by halves, until they are close.
      if (ceiling === undefined) size *= 2
      else if (ceiling - size > size / 10) size = Math.min(size * 2, Math.floor((size + ceiling) / 2))
    },
    refused(blocks, allowed) {
      if (allowed !== undefined && allowed < blocks) {
        ceiling = allowed + 1
        size = Math.min(size, allowed)
        largest = Math.min(largest, allowed)
        return
      }
      refused(blocks)
    },
    failed(blocks) {
      refused(blocks)
      supposed = SUPPOSED_FOR
    },
  }
}
