/** Where a block is in the file. */
export interface Place {
  offset: number
  length: number
}

/** Blocks with logs by ascending number, and by hash; some 40 bytes each. */
export interface BlockIndex {
  readonly size: number
  /** Adds a block above all others. */
  push(number: number, hash: Uint8Array, place: Place): void
  byNumber(number: number): Place | undefined
  /** Where a block of this hash may be: the caller compares the hash. */
  byHash(hash: Uint8Array): Place[]
  /** Numbers of the blocks from one number to another, ascending. */
  between(from: number, to: number): Iterable<number>
  /** The highest blocks, ascending. */
  last(count: number): (Place & { number: number })[]
  /** Removes blocks above a number; their places, ascending. */
  cut(to: number): Place[]
}

export function createBlockIndex(): BlockIndex {
  const numbers: number[] = []
  const offsets: number[] = []
  const lengths: number[] = []
  const positions = new Map<number, number | number[]>()

  const place = (position: number): Place => ({
    offset: offsets[position] as number,
    length: lengths[position] as number,
  })

  /** Position of the first block at or above a number. */
  function find(number: number): number {
    let low = 0
    let high = numbers.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((numbers[middle] as number) < number) low = middle + 1
      else high = middle
    }
    return low
  }

  return {
    get size() {
      return numbers.length
    },
    push(number, hash, { offset, length }) {
      const key = keyOf(hash)
      const known = positions.get(key)
      positions.set(key, known === undefined ? numbers.length : [known, numbers.length].flat())
      numbers.push(number)
      offsets.push(offset)
      lengths.push(length)
    },
    byNumber(number) {
      const position = find(number)
      return numbers[position] === number ? place(position) : undefined
    },
    byHash: (hash) =>
      [positions.get(keyOf(hash)) ?? []]
        .flat()
        .filter((position) => position < numbers.length)
        .map(place),
    *between(from, to) {
      for (let position = find(from); position < numbers.length; position++) {
        const number = numbers[position] as number
        if (number > to) return
        yield number
      }
    },
    last(count) {
      const first = Math.max(0, numbers.length - count)
      return numbers.slice(first).map((number, index) => ({ number, ...place(first + index) }))
    },
    cut(to) {
      const first = find(to + 1)
      const places = offsets.slice(first).map((_, index) => place(first + index))
      numbers.length = first
      offsets.length = first
      lengths.length = first
      return places
    },
  }
}

/** The first 48 bits, which are a number. */
function keyOf(hash: Uint8Array): number {
  return Buffer.from(hash.buffer, hash.byteOffset, hash.length).readUIntBE(0, 6)
}
