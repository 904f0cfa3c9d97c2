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
  /** Asks for one page, in an order that does not change at one pair of blocks. */
  fetch(page: PageRequest): Promise<Answer>
  items(answer: NoInfer<Answer>): readonly Item[]
  /** At most 1000, which the gateway gives. */
  pageSize?: number
}

/** The chains moved on between two pages, so that together they would not be one list. */
export class BlockPairMoved extends Error {
  override readonly name = 'BlockPairMoved'
}

/** All pages of a list, at one pair of blocks: throws BlockPairMoved at the first page that is of another. */
export async function* pages<Answer extends Page, Item>({
  fetch,
  items,
  pageSize = 1000,
}: PagingOptions<Answer, Item>): AsyncGenerator<readonly Item[], void> {
  const check = samePair()
  for (let skip = 0; ; skip += pageSize) {
    const answer = await fetch({ first: pageSize, skip })
    check(answer)
    const list = items(answer)
    if (list.length > 0) yield list
    if (list.length < pageSize) return
  }
}

/**
 * The whole list, at one pair of blocks. Starts again where the chains moved on meanwhile, and throws BlockPairMoved after
 * so many attempts.
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
  fetch(page: { first: number; after: string | undefined }): Promise<Answer>
  items(answer: NoInfer<Answer>): readonly Item[]
  key(item: Item): string
  pageSize: number
  /** Given where several lists are to be of one pair of blocks; see samePair. */
  check?: (answer: Page) => void
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
  check = samePair(),
}: KeyedPagingOptions<Answer, Item>): AsyncGenerator<readonly Item[], void> {
  let after: string | undefined
  for (;;) {
    const answer = await fetch({ first: pageSize, after })
    check(answer)
    const list = items(answer)
    if (list.length > 0) yield list
    const last = list.at(-1)
    if (last === undefined || list.length < pageSize) return
    after = key(last)
  }
}

/** Makes a check that throws BlockPairMoved at an answer for other blocks than the first that it was given. */
export function samePair(): (answer: Page) => void {
  let pair: string | undefined
  return ({ _meta }) => {
    const now = blockPair(_meta)
    pair ??= now
    if (pair !== now) throw new BlockPairMoved('the chains moved on while the list was read: ask again')
  }
}

/** Names the blocks of both chains that an answer was computed for. */
export function blockPair({ l1, l2 }: MetaFieldsFragment): string {
  return `${l1?.block.hash ?? 'none'} ${l2?.block.hash ?? 'none'}`
}
