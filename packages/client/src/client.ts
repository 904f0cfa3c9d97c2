import { endpointRequest } from '@confluence/protocol/endpoint-request'
import { withDeadline } from '@confluence/protocol/lib/deadline'
import type { DocumentTypeDecoration, ResultOf, VariablesOf } from '@graphql-typed-document-node/core'
import { GraphQLClient } from 'graphql-request'
import type { Complete } from './complete.ts'
import { ConfluenceError, toConfluenceError } from './errors.ts'
import {
  AccountDocument,
  ClaimDocument,
  ContinuityDocument,
  DaysDocument,
  DelegatorsDocument,
  EarningsDocument,
  EventsDocument,
  L1MigrationsDocument,
  L1TransactionsDocument,
  MetaDocument,
  MigrationsDocument,
  OrchestratorDocument,
  OrchestratorRegistrationDocument,
  OrchestratorsDocument,
  OverviewDocument,
  PollDocument,
  PollsDocument,
  PoolClaimsDocument,
  PoolDetailsDocument,
  PoolDocument,
  PoolsDocument,
  PoolUnclaimedDocument,
  ProgressDocument,
  ProofDocument,
  ProtocolDocument,
  RoundsDocument,
  SenderFundsNeededDocument,
  SendersDocument,
  SlashingDocument,
  TicketsDocument,
  UnbondingLocksDocument,
} from './generated.ts'
import { type GatewayHealth, readHealth } from './health.ts'

const documents = {
  account: AccountDocument,
  claim: ClaimDocument,
  continuity: ContinuityDocument,
  days: DaysDocument,
  delegators: DelegatorsDocument,
  earnings: EarningsDocument,
  l1Migrations: L1MigrationsDocument,
  l1Transactions: L1TransactionsDocument,
  events: EventsDocument,
  meta: MetaDocument,
  migrations: MigrationsDocument,
  orchestrator: OrchestratorDocument,
  orchestratorRegistration: OrchestratorRegistrationDocument,
  orchestrators: OrchestratorsDocument,
  overview: OverviewDocument,
  poll: PollDocument,
  polls: PollsDocument,
  pool: PoolDocument,
  poolClaims: PoolClaimsDocument,
  poolDetails: PoolDetailsDocument,
  pools: PoolsDocument,
  poolUnclaimed: PoolUnclaimedDocument,
  progress: ProgressDocument,
  protocol: ProtocolDocument,
  proof: ProofDocument,
  rounds: RoundsDocument,
  senderFundsNeeded: SenderFundsNeededDocument,
  senders: SendersDocument,
  slashing: SlashingDocument,
  tickets: TicketsDocument,
  unbondingLocks: UnbondingLocksDocument,
}

type Documents = typeof documents

/** The answer to a document, also one with errors: ConfluenceError has that as `data`. */
export type AnswerTo<Name extends keyof Documents> = ResultOf<Documents[Name]>

export interface RequestOptions {
  signal?: AbortSignal | undefined
  /**
   * The blocks of both chains to answer for. `hold`: the latest, which the gateway keeps for a minute. A pair that it keeps,
   * as `blockPair` names it. By default the latest.
   */
  blocks?: string | undefined
}

type Ask<Document, Variables = VariablesOf<Document>> = (
  ...args: Record<string, never> extends Variables
    ? [variables?: Variables, options?: RequestOptions]
    : [variables: Variables, options?: RequestOptions]
) => Promise<Complete<ResultOf<Document>>>

/**
 * A method per query. Amounts are decimal strings in wei of LPT or ETH, times unix seconds, addresses and hashes lower-case
 * hex. Each throws ConfluenceError, or the reason of the signal that aborts it.
 */
export type ConfluenceClient = { readonly [Name in keyof Documents]: Ask<Documents[Name]> } & {
  /**
   * Sends a query of your own.
   *
   * @example
   * const { protocol } = await client.request<{ protocol: { currentRound: string } }, object>(
   *   '{ protocol(chain: L2) { currentRound } }',
   * )
   */
  request<Result, Variables extends object>(
    document: DocumentTypeDecoration<Result, Variables> | string,
    variables?: Variables,
    options?: RequestOptions,
  ): Promise<Result>
  /**
   * The health of the gateway and of both chains, healthy or not.
   *
   * @example
   * const { status, l2 } = await client.health()
   * if (status !== 'ok') console.warn(l2.error ?? l2.warnings)
   */
  health(options?: Pick<RequestOptions, 'signal'>): Promise<GatewayHealth>
}

export interface ClientOptions {
  /** The gateway's GraphQL endpoint, such as http://localhost:4000/graphql. */
  url: string
  /** Used in place of the global `fetch`. */
  fetch?: typeof globalThis.fetch
  /** Milliseconds until a request fails as unanswered: 30,000 by default. */
  timeout?: number
}

/**
 * A client of one gateway. It keeps no connection and no state.
 *
 * @example
 * const client = createClient({ url: 'http://localhost:4000/graphql' })
 * const { delegator } = await client.proof({ id: '0x4dacb07135ea72adbf07d62acffaff3401e5321b' })
 * console.log(delegator?.claimableStake, delegator?.claimBlockedBy)
 */
export function createClient({ url, fetch, timeout = 30_000 }: ClientOptions): ConfluenceClient {
  const config = fetch ? { fetch } : {}
  const graphqlAt = (blocks: string | undefined) => {
    const target = endpointRequest(url)
    const at = new URL(target.url)
    if (blocks) at.searchParams.set('blocks', blocks)
    return new GraphQLClient(at.href, { ...config, headers: target.headers })
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

  const health: ConfluenceClient['health'] = async ({ signal } = {}) => {
    const endpoint = new URL('healthz', url)
    endpoint.search = new URL(url).search
    const target = endpointRequest(endpoint.href)
    try {
      return await withDeadline(timeout, signal, async (until) => {
        const response = await (fetch ?? globalThis.fetch)(target.url, {
          headers: target.headers,
          signal: until,
        })
        const body = await response.json().catch(() => undefined)
        return readHealth(body, url, response.status)
      })
    } catch (error) {
      signal?.throwIfAborted()
      throw error instanceof ConfluenceError ? error : toConfluenceError(error, url)
    }
  }

  const methods = Object.entries(documents).map(([name, document]) => [
    name,
    (variables?: object, options?: RequestOptions) => request(document as never, variables, options),
  ])
  const asks = Object.fromEntries(methods) as { [Name in keyof Documents]: Ask<Documents[Name]> }
  return { ...asks, request, health }
}
