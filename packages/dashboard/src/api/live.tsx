import { useQueryClient } from '@tanstack/react-query'
import { blockPair, type MetaFieldsFragment } from 'livepeer-confluence-client'
import { createContext, type ReactNode, useContext, useEffect, useRef } from 'react'
import { useAnswer } from './answers.ts'
import { type Status, statusOf } from './health.ts'

const POLL_INTERVAL = 5_000

export interface Live {
  status: Status
  meta: MetaFieldsFragment | undefined
  /** Time of the newest Ethereum block that is indexed, in unix seconds: what counts as now. */
  now: number | undefined
}

const LiveContext = createContext<Live>({ status: 'loading', meta: undefined, now: undefined })

/**
 * Follows the chains: asks for their blocks every few seconds while the page is visible, and lets all that is shown be
 * asked for again when they have changed, or when the gateway is back.
 */
export function LiveProvider({ children }: { children: ReactNode }) {
  const { data, isError } = useAnswer('meta', {}, { refetchInterval: POLL_INTERVAL })
  const meta = data?._meta
  const state = isError ? 'down' : meta && stateOf(meta)
  const last = useRef(state)
  const cache = useQueryClient()

  useEffect(() => {
    const changed = last.current !== undefined && last.current !== state
    last.current = state
    if (changed && state !== 'down') {
      void cache.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'meta' })
    }
  }, [state, cache])

  const now = meta?.l1 ? Number(meta.l1.block.timestamp) : undefined
  return <LiveContext value={{ status: statusOf(meta, isError), meta, now }}>{children}</LiveContext>
}

/** Changes whenever other answers may. */
function stateOf(meta: MetaFieldsFragment): string {
  return `${blockPair(meta)} ${meta.l1?.reachable} ${meta.l2?.reachable}`
}

export function useLive(): Live {
  return useContext(LiveContext)
}
