import { endpointName, withoutSecrets } from '@confluence/protocol/endpoint-name'
import { endpointRequest } from '@confluence/protocol/endpoint-request'
import { fetchFault } from '@confluence/protocol/lib/fetch-fault'
import { UserError } from '@confluence/protocol/lib/user-error'
import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import { ClientError, GraphQLClient, type Variables } from 'graphql-request'

/** graph-node serves no more entities at once. */
const PAGE_SIZE = 1000

/** A subgraph as graph-node answers for it. */
export interface Subgraph {
  /** One answer. */
  query<Result, Input extends Variables>(
    document: TypedDocumentNode<Result, Input>,
    variables: Input,
  ): Promise<Result>
  /** All entities of a list, page by page: those with an id greater than `after`, at most `first` of them. */
  list<Entity extends { id: string }, Input extends Page>(
    document: TypedDocumentNode<{ page: Entity[] }, Input>,
    variables: Omit<Input, keyof Page>,
  ): Promise<Entity[]>
}

/** The variables of a query that reads a list. */
interface Page {
  after: string
  first: number
}

/** Opens a subgraph's GraphQL endpoint. What it answers wrongly or not at all is thrown as UserError. */
export function openSubgraph(url: string): Subgraph {
  const target = endpointRequest(url)
  const client = new GraphQLClient(target.url, { headers: target.headers })

  const query: Subgraph['query'] = async <Result>(
    document: TypedDocumentNode<Result>,
    variables: Variables,
  ) => {
    try {
      return await client.request<Result>({ document, variables })
    } catch (error) {
      throw new UserError(withoutSecrets(`${endpointName(url)} ${describe(error)}`, url), { cause: error })
    }
  }

  return {
    query,
    async list<Entity extends { id: string }, Input extends Page>(
      document: TypedDocumentNode<{ page: Entity[] }, Input>,
      variables: Omit<Input, keyof Page>,
    ) {
      const all: Entity[] = []
      for (let after = '0x'; ; ) {
        const { page } = await query(document, { ...variables, after, first: PAGE_SIZE } as Input)
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
  return `cannot be reached (${fetchFault(error)}): start the stack, or name its address with --url`
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
