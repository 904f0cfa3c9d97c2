import { nameBlockPair } from '@confluence/protocol/block-pair'
import { ConfluenceError } from './errors.ts'
import type { MetaFieldsFragment } from './generated.ts'

/** A page of any list document: the list and the blocks that it was computed for. */
export interface Page {
  _meta: MetaFieldsFragment
}

export interface PageRequest {
  first: number
  skip: number
}

export interface PagingOptions<Answer extends Page, Item> {
  /** Asks for one page, in an order that does not change at one pair of blocks; `blocks` is a RequestOption. */
  fetch(page: PageRequest, blocks: string): Promise<Answer>
  items(answer: NoInfer<Answer>): readonly Item[]
  /** At most 1000, which the gateway gives. */
  pageSize?: number
}

/** The gateway no longer has the blocks of the pages before, so that together they would not be one list. */
export class BlockPairMoved extends Error {
  override readonly name = 'BlockPairMoved'
}

/** All pages of a list, at one pair of blocks: throws BlockPairMoved where it is not held that long. */
export async function* pages<Answer extends Page, Item>({
  fetch,
  items,
  pageSize = 1000,
}: PagingOptions<Answer, Item>): AsyncGenerator<readonly Item[], void> {
  const pair = samePair()
  for (let skip = 0; ; skip += pageSize) {
    const answer = await pair.ask((blocks) => fetch({ first: pageSize, skip }, blocks))
    const list = items(answer)
    if (list.length > 0) yield list
    if (list.length < pageSize) return
  }
}

/**
 * The whole list, at one pair of blocks. Starts again where the gateway does not hold it that long, and throws
 * BlockPairMoved after so many attempts.
 */
export async function collect<Answer extends Page, Item>(
  options: PagingOptions<Answer, Item>,
  attempts = 5,
): Promise<Item[]> {
  for (let attempt = 1; ; attempt++) {
    const list: Item[] = []
    try {
      for await (const page of pages(options)) list.push(...page)
      return list
    } catch (error) {
      if (!(error instanceof BlockPairMoved) || attempt === attempts) throw error
    }
  }
}

export interface KeyedPagingOptions<Answer extends Page, Item> {
  /** Asks for one page of the rows after a key, from the first one if there is none, in the order of that key. */
  fetch(page: { first: number; after: string | undefined }, blocks: string): Promise<Answer>
  items(answer: NoInfer<Answer>): readonly Item[]
  key(item: Item): string
  pageSize: number
  /** Given where several lists are to be of one pair of blocks; see samePair. */
  pair?: SamePair
}

/**
 * All pages of a list by a key of its rows, so that the last page costs no more than the first. Throws BlockPairMoved as
 * `pages` does.
 */
export async function* pagesByKey<Answer extends Page, Item>({
  fetch,
  items,
  key,
  pageSize,
  pair = samePair(),
}: KeyedPagingOptions<Answer, Item>): AsyncGenerator<readonly Item[], void> {
  let after: string | undefined
  for (;;) {
    const answer = await pair.ask((blocks) => fetch({ first: pageSize, after }, blocks))
    const list = items(answer)
    if (list.length > 0) yield list
    const last = list.at(-1)
    if (last === undefined || list.length < pageSize) return
    after = key(last)
  }
}

/** Several answers for one pair of blocks: that of the first, which the gateway holds for the others. */
export interface SamePair {
  /** Asks, with what to ask for as `blocks`; throws BlockPairMoved if the answer is for other blocks than the first. */
  ask<Answer extends Page>(fetch: (blocks: string) => Promise<Answer>): Promise<Answer>
}

export function samePair(): SamePair {
  let pair: string | undefined
  return {
    async ask(fetch) {
      const answer = await fetch(pair ?? 'hold').catch((error: unknown) => {
        throw isGone(error) ? new BlockPairMoved(MOVED, { cause: error }) : error
      })
      const answered = blockPair(answer._meta)
      pair ??= answered
      if (pair !== answered) throw new BlockPairMoved(MOVED)
      return answer
    },
  }
}

const MOVED = 'the chains moved on while the list was read: ask again'

function isGone(error: unknown): boolean {
  return error instanceof ConfluenceError && error.errors.some(({ code }) => code === 'BLOCKS_GONE')
}

/** Names the blocks of both chains that an answer was computed for, as RequestOptions take it. */
export function blockPair({ l1, l2 }: MetaFieldsFragment): string {
  return nameBlockPair(l1?.block.hash, l2?.block.hash)
}
