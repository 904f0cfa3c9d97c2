import { keepPreviousData, QueryClient, type UseQueryResult, useQuery } from '@tanstack/react-query'
import {
  type AnswerError,
  type AnswerTo,
  type ConfluenceClient,
  ConfluenceError,
  collect,
  createClient,
  type Page,
  type PageRequest,
  type RequestOptions,
} from 'livepeer-confluence-client'
import { base } from '#base.ts'

export const client = createClient({ url: new URL('graphql', base).href })

/** Caches answers. They are asked for again whenever the blocks behind them change: see live.tsx. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: Number.POSITIVE_INFINITY,
      networkMode: 'always',
      // What the gateway refuses it refuses again; what cannot be reached is asked for again when it can.
      retry: false,
    },
  },
})

type Method = Exclude<keyof ConfluenceClient, 'request' | 'health'>
type Variables<Name extends Method> = NonNullable<Parameters<ConfluenceClient[Name]>[0]>
type Result<Name extends Method> = Awaited<ReturnType<ConfluenceClient[Name]>>

export interface PartialAnswer<Data> {
  data: Data
  /** What is missing in data, where the gateway could answer only a part. */
  errors: readonly AnswerError[]
}

/** The answer to a document. One that is shown stays until the next one is there. */
export function useAnswer<Name extends Method>(
  name: Name,
  variables: Variables<Name>,
  options: { refetchInterval?: number; enabled?: boolean } = {},
): UseQueryResult<Result<Name>> {
  return useQuery({
    queryKey: [name, variables],
    queryFn: ({ signal }) => ask(name, variables, signal),
    placeholderData: keepPreviousData,
    ...options,
  })
}

/** The same, or what there is of it. */
export function usePartialAnswer<Name extends Method>(
  name: Name,
  variables: Variables<Name>,
): UseQueryResult<PartialAnswer<AnswerTo<Name>>> {
  return useQuery({
    queryKey: ['partial', name, variables],
    queryFn: async ({ signal }) => {
      try {
        return { data: await ask(name, variables, signal), errors: [] }
      } catch (error) {
        if (!(error instanceof ConfluenceError) || error.data === null) throw error
        return { data: error.data as AnswerTo<Name>, errors: error.errors }
      }
    },
    placeholderData: keepPreviousData,
  })
}

async function ask<Name extends Method>(
  name: Name,
  variables: Variables<Name>,
  signal: AbortSignal,
): Promise<Result<Name>> {
  const method = client[name] as (
    variables: Variables<Name>,
    options: RequestOptions,
  ) => Promise<Result<Name>>
  return method(variables, { signal })
}

/** A whole list, read page by page at one pair of blocks. `key` identifies the list. */
export function useWholeList<Answered extends Page, Item>(
  key: readonly unknown[],
  fetch: (page: PageRequest, options: RequestOptions) => Promise<Answered>,
  items: (answer: Answered) => readonly Item[],
): UseQueryResult<Item[]> {
  return useQuery({
    queryKey: ['list', ...key],
    queryFn: ({ signal }) => collect({ fetch: (page, blocks) => fetch(page, { signal, blocks }), items }),
  })
}
