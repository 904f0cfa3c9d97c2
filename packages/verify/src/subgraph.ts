import { UserError } from '@confluence/protocol/lib/user-error'
import { ClientError, GraphQLClient } from 'graphql-request'

/** graph-node serves no more entities at once. */
const PAGE_SIZE = 1000

/** A subgraph as graph-node answers for it. */
export interface Subgraph {
  /** One answer. */
  query<T>(document: string, variables?: Record<string, unknown>): Promise<T>
  /**
   * All entities of a list, page by page. The document takes `$after: Bytes!` and `$first: Int!`, and answers as
   * `page` the first of those with a greater id.
   */
  list<T extends { id: string }>(document: string, variables?: Record<string, unknown>): Promise<T[]>
}

/** Opens a subgraph's GraphQL endpoint. What it answers wrongly or not at all is thrown as UserError. */
export function openSubgraph(url: string): Subgraph {
  const client = new GraphQLClient(url)

  async function query<T>(document: string, variables: Record<string, unknown> = {}): Promise<T> {
    try {
      return await client.request<T>(document, variables)
    } catch (error) {
      throw new UserError(`${url} ${describe(error)}`, { cause: error })
    }
  }

  return {
    query,
    async list<T extends { id: string }>(document: string, variables: Record<string, unknown> = {}) {
      const all: T[] = []
      for (let after = '0x'; ; ) {
        const { page } = await query<{ page: T[] }>(document, { ...variables, after, first: PAGE_SIZE })
        all.push(...page)
        const last = page.at(-1)
        if (!last || page.length < PAGE_SIZE) return all
        after = last.id
      }
    },
  }
}

function describe(error: unknown): string {
  if (error instanceof ClientError) {
    const [first] = error.response.errors ?? []
    return first ? `answers: ${oneLine(first.message)}` : `answers with HTTP status ${error.response.status}`
  }
  const { message, cause } = error as Error & { cause?: { code?: string } }
  return `cannot be reached (${cause?.code ?? oneLine(message)}): start the stack, or name its address with --url`
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
