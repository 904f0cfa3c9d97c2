import { type Chain, chainTitles } from '@confluence/protocol/chains'
import type { ChainMetaFieldsFragment, MetaFieldsFragment } from 'livepeer-confluence-client'

export type Status = 'loading' | 'live' | 'behind' | 'faulty' | 'unreachable'

// About ten minutes of each chain.
const TOLERATED_LAG = { l1: 50n, l2: 2_400n }

/** Warnings that figures which are shown may be wrong. */
const WRONG_FIGURES = new Set(['UNKNOWN_IMPLEMENTATION', 'SELF_CHECK_FAILED'])

/** What is wrong with a chain's data, in a sentence; undefined where nothing is. */
export function chainFault(key: Chain, chain: ChainMetaFieldsFragment | null): string | undefined {
  const name = chainTitles[key]
  if (!chain) return `${name} is not loaded yet: its figures appear once its subgraph answers`
  if (!chain.reachable)
    return `The subgraph of ${name} does not answer: its figures are the last known ones until it does`
  if (chain.hasIndexingErrors)
    return `Indexing ${name} has failed and its figures no longer change: see the reason at /healthz, or run confluence status`
  const wrong = chain.warnings.filter(({ code }) => WRONG_FIGURES.has(code))
  return wrong.length > 0 ? wrong.map(({ message }) => message.replace(/\.$/, '')).join('. ') : undefined
}

export function isBehind(key: Chain, chain: ChainMetaFieldsFragment | null): boolean {
  return BigInt(chain?.lag ?? 0) > TOLERATED_LAG[key]
}

/** The state of what is shown, from the last answer and whether the gateway answers now. */
export function statusOf(meta: MetaFieldsFragment | undefined, failed: boolean): Status {
  if (failed) return 'unreachable'
  if (!meta) return 'loading'
  const chains = [['l1', meta.l1] as const, ['l2', meta.l2] as const]
  if (chains.some(([key, chain]) => chainFault(key, chain))) return 'faulty'
  return chains.some(([key, chain]) => isBehind(key, chain)) ? 'behind' : 'live'
}
