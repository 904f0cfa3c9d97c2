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
  /** Asks for one page, in an order that is fixed at one pair of blocks. `blocks` is for RequestOptions. */
  fetch(page: PageRequest, blocks: string): Promise<Answer>
  items(answer: NoInfer<Answer>): readonly Item[]
  /** 1000 by default, which is the most that the gateway gives. */
  pageSize?: number
}

/** The gateway no longer has the blocks of the earlier pages, so that all pages together would not be one list. */
export class BlockPairMoved extends Error {
  override readonly name = 'BlockPairMoved'
}

/**
 * All pages of a list, at one pair of blocks. Throws BlockPairMoved where the gateway does not keep that to the end.
 *
 * @example
 * const options = {
 *   fetch: (page, blocks) => client.pools({ ...page, orderBy: 'stake', orderDirection: 'desc' }, { blocks }),
 *   items: (answer) => answer.delegatorPools,
 * }
 * for await (const page of pages(options)) console.log(page.length)
 */
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
 * The whole list, at one pair of blocks. Starts again where the gateway does not keep that to the end, and throws
 * BlockPairMoved after `attempts`.
 *
 * @example
 * const claims = await collect({
 *   fetch: (page, blocks) => client.poolClaims(page, { blocks }),
 *   items: (answer) => answer.poolClaims,
 * })
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
  /** Shared by lists that are to be of one pair of blocks; see samePair. */
  pair?: SamePair
}

/**
 * All pages of a list by a key of its rows, so that the last page costs no more than the first. Throws BlockPairMoved as
 * `pages` does.
 *
 * @example
 * const claims = pagesByKey({
 *   fetch: ({ first, after }, blocks) =>
 *     client.poolClaims({ first, orderBy: 'id', where: after ? { id_gt: after } : {} }, { blocks }),
 *   items: (answer) => answer.poolClaims,
 *   key: (claim) => claim.id,
 *   pageSize: 1000,
 * })
 * for await (const page of claims) console.log(page.length)
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

/** Several answers for one pair of blocks: that of the first answer, which the gateway keeps for the others. */
export interface SamePair {
  /** Asks for `blocks`. Throws BlockPairMoved if the answer is for other blocks than the first. */
  ask<Answer extends Page>(fetch: (blocks: string) => Promise<Answer>): Promise<Answer>
}

/**
 * Makes all answers asked for through it answers for one pair of blocks.
 *
 * @example
 * const pair = samePair()
 * const overview = await pair.ask((blocks) => client.overview({}, { blocks }))
 * const pools = await pair.ask((blocks) => client.pools({ first: 10 }, { blocks }))
 */
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

/**
 * The name of the blocks of both chains that an answer is for, as `RequestOptions.blocks` takes it.
 *
 * @example
 * const { _meta } = await client.overview({}, { blocks: 'hold' })
 * const { delegatorPools } = await client.pools({ first: 10 }, { blocks: blockPair(_meta) })
 */
export function blockPair({ l1, l2 }: MetaFieldsFragment): string {
  return nameBlockPair(l1?.block.hash, l2?.block.hash)
}
