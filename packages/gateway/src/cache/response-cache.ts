import { createHash } from 'node:crypto'
import { LRUCache } from 'lru-cache'

/** An answer as it goes over HTTP. */
export interface Answer {
  status: number
  contentType: string
  body: Uint8Array
}

/** How an answer was come by: from the cache, from an equal request in the air, or anew. */
export type CacheResult = 'hit' | 'shared' | 'miss'

export interface Produced {
  answer: Answer
  /** Whether it stays true for its key. */
  cacheable: boolean
}

export interface ResponseCache {
  /**
   * The answer for a key; `produce` is called if it is not there and is not being produced. Everything that an answer
   * depends on must be in the key, since nothing is ever dropped but for want of room.
   */
  answer(key: string, produce: () => Promise<Produced>): Promise<CachedAnswer>
  /** How many answers it holds. */
  readonly entries: number
  /** Bytes that keys and answers take. */
  readonly bytes: number
}

export interface CachedAnswer {
  answer: Answer
  result: CacheResult
}

const OVERHEAD = 200

/** Answers up to `maxBytes` in all, the least recently used ones dropped first. */
export function createResponseCache(maxBytes: number): ResponseCache {
  const answers = new LRUCache<string, Answer>({
    maxSize: maxBytes,
    sizeCalculation: ({ body }, key) => body.byteLength + 2 * key.length + OVERHEAD,
  })
  const inAir = new Map<string, Promise<Answer>>()

  async function run(key: string, produce: () => Promise<Produced>): Promise<Answer> {
    try {
      const { answer, cacheable } = await produce()
      if (cacheable) answers.set(key, answer)
      return answer
    } finally {
      inAir.delete(key)
    }
  }

  return {
    async answer(key, produce) {
      const known = answers.get(key)
      if (known) return { answer: known, result: 'hit' }
      const running = inAir.get(key)
      if (running) return { answer: await running, result: 'shared' }
      const started = run(key, produce)
      inAir.set(key, started)
      return { answer: await started, result: 'miss' }
    },
    get entries() {
      return answers.size
    },
    get bytes() {
      return answers.calculatedSize
    },
  }
}

const tags = new WeakMap<Answer, string>()

/** A strong ETag: equal for equal bytes, at whatever blocks. */
export function etagOf(answer: Answer): string {
  const known = tags.get(answer)
  if (known) return known
  const tag = `"${createHash('sha1').update(answer.body).digest('base64url')}"`
  tags.set(answer, tag)
  return tag
}

/** Whether an If-None-Match header names this ETag. */
export function matchesEtag(header: string | undefined, tag: string): boolean {
  if (!header) return false
  return header.split(',').some((entry) => ['*', tag].includes(entry.trim().replace(/^W\//, '')))
}
