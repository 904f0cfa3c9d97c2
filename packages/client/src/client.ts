import { withDeadline } from '@confluence/protocol/lib/deadline'
import type { DocumentTypeDecoration, ResultOf, VariablesOf } from '@graphql-typed-document-node/core'
import { GraphQLClient } from 'graphql-request'
import type { Complete } from './complete.ts'
import { toConfluenceError } from './errors.ts'
import {
  AccountDocument,
  DelegatorsDocument,
  MetaDocument,
  MigrationsDocument,
  OrchestratorsDocument,
  OverviewDocument,
  PoolClaimsDocument,
  PoolDetailsDocument,
  PoolDocument,
  PoolsDocument,
  PoolUnclaimedDocument,
  ProgressDocument,
  ProofDocument,
  ProtocolDocument,
  RoundsDocument,
  SendersDocument,
  TicketsDocument,
  UnbondingLocksDocument,
} from './generated.ts'

const documents = {
  account: AccountDocument,
  delegators: DelegatorsDocument,
  meta: MetaDocument,
  migrations: MigrationsDocument,
  orchestrators: OrchestratorsDocument,
  overview: OverviewDocument,
  pool: PoolDocument,
  poolClaims: PoolClaimsDocument,
  poolDetails: PoolDetailsDocument,
  pools: PoolsDocument,
  poolUnclaimed: PoolUnclaimedDocument,
  progress: ProgressDocument,
  protocol: ProtocolDocument,
  proof: ProofDocument,
  rounds: RoundsDocument,
  senders: SendersDocument,
  tickets: TicketsDocument,
  unbondingLocks: UnbondingLocksDocument,
}

type Documents = typeof documents

/** What a document's answer may be, also one with errors: ConfluenceError has that as `data`. */
export type AnswerTo<Name extends keyof Documents> = ResultOf<Documents[Name]>

export interface RequestOptions {
  signal?: AbortSignal | undefined
  /**
   * `hold`: the gateway is to keep the blocks of its answer for a minute; else the pair of blocks that it keeps, as
   * `blockPair` names it. By default the latest.
   */
  blocks?: string | undefined
}

type Ask<Document, Variables = VariablesOf<Document>> = (
  ...args: Record<string, never> extends Variables
    ? [variables?: Variables, options?: RequestOptions]
    : [variables: Variables, options?: RequestOptions]
) => Promise<Complete<ResultOf<Document>>>

/** A method per document of documents/. Each throws ConfluenceError, or the reason of the signal that aborts it. */
export type ConfluenceClient = { readonly [Name in keyof Documents]: Ask<Documents[Name]> } & {
  /** Runs a document of the caller's own. */
  request<Result, Variables extends object>(
    document: DocumentTypeDecoration<Result, Variables> | string,
    variables?: Variables,
    options?: RequestOptions,
  ): Promise<Result>
}

export interface ClientOptions {
  /** The gateway's GraphQL endpoint, such as http://localhost:4000/graphql. */
  url: string
  fetch?: typeof fetch
  /** Milliseconds after which a request counts as unanswered. */
  timeout?: number
}

export function createClient({ url, fetch, timeout = 30_000 }: ClientOptions): ConfluenceClient {
  const config = fetch ? { fetch } : {}
  const graphqlAt = (blocks: string | undefined) => {
    if (!blocks) return new GraphQLClient(url, config)
    const at = new URL(url)
    at.searchParams.set('blocks', blocks)
    return new GraphQLClient(at.href, config)
  }

  const request: ConfluenceClient['request'] = async (document, variables, { signal, blocks } = {}) => {
    try {
      const { data } = await withDeadline(timeout, signal, (until) =>
        graphqlAt(blocks).rawRequest<never>({
          query: document.toString(),
          variables: variables ?? {},
          // Types differ between Node's and the browser's declarations of the same class.
          signal: until as never,
        }),
      )
      return data
    } catch (error) {
      signal?.throwIfAborted()
      throw toConfluenceError(error, url)
    }
  }

  const methods = Object.entries(documents).map(([name, document]) => [
    name,
    (variables?: object, options?: RequestOptions) => request(document as never, variables, options),
  ])
  return { ...(Object.fromEntries(methods) as { [Name in keyof Documents]: Ask<Documents[Name]> }), request }
}
