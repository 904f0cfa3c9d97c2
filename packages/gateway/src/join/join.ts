import { ZERO_ADDRESS } from '@confluence/protocol/address'
import { type Chain, chainTitles } from '@confluence/protocol/chains'
import { apiError } from '../errors.ts'
import type { ChainMirror } from '../mirror/chain-mirror.ts'
import type { DelegatorPoolRow, DelegatorRow, MigrationRow, TicketRow } from '../mirror/rows.ts'
import type { Leaf } from '../snapshot/leaf.ts'
import type { Snapshot } from '../snapshot/snapshot.ts'
import { indexesOf, once } from './indexes.ts'
import type { View } from './view.ts'

/** An account as both chains and the snapshot know it. Where a chain is not known, nothing of it is here. */
export interface Account {
  readonly id: string
  readonly leaf: Leaf | undefined
  readonly l1: DelegatorRow | undefined
  readonly l2: DelegatorRow | undefined
  /** Migrations of its stake that it initiated, newest first. */
  readonly tickets: readonly TicketRow[]
  /** How its stake arrived on L2. */
  readonly migration: MigrationRow | undefined
  /** The delegator pool of its delegate in the snapshot. */
  readonly pool: DelegatorPoolRow | undefined
}

/** Both chains as one, at the blocks of a view. */
export interface Join {
  readonly view: View
  readonly snapshot: Snapshot | undefined
  /** The mirror of a chain whose subgraph answers; else throws the API's error. */
  chain(chain: Chain): ChainMirror
  /** Throws the API's error unless the chain's subgraph answers. */
  require(chain: Chain): void
  /** The mirror of a chain, if there is one and its subgraph answers. */
  known(chain: Chain): ChainMirror | undefined
  /** Unix seconds: the time of the pinned L1 block, which is now to every answer. */
  now(): number
  /** Undefined where neither chain nor the snapshot has the address. */
  account(id: string): Account | undefined
  accounts(): readonly Account[]
}

export function createJoin(view: View): Join {
  const known = (chain: Chain) => (view[chain].reachable ? view[chain].mirror : undefined)
  const chain = (chain: Chain) => {
    const mirror = known(chain)
    if (mirror) return mirror
    throw apiError(
      'SUBGRAPH_UNAVAILABLE',
      `the subgraph of ${chainTitles[chain]} does not answer: try again later, or ask for fields of the other chain only`,
    )
  }
  const [l1, l2] = [known('l1'), known('l2')]
  const { snapshot } = view

  const made = new Map<string, Account>()

  function account(id: string): Account | undefined {
    const known = made.get(id) ?? makeAccount(id)
    if (known) made.set(id, known)
    return known
  }

  function makeAccount(id: string): Account | undefined {
    const leaf = id === ZERO_ADDRESS ? undefined : snapshot?.leaves.get(id)
    const rows = { l1: l1?.delegators.get(id), l2: l2?.delegators.get(id) }
    const tickets = (l1 && indexesOf(l1).tickets().get(id))?.filter(({ kind }) => kind === 'DELEGATOR') ?? []
    const migration = (l2 && indexesOf(l2).migrations().get(id))?.find(isOfStake)
    if (!leaf && !rows.l1 && !rows.l2 && tickets.length === 0 && !migration) return undefined
    const pool = leaf && l2 && indexesOf(l2).poolOf().get(leaf.delegate)
    return { id, leaf, ...rows, tickets, migration, pool }
  }

  const accounts = once(() => {
    const ids = new Set<string>(snapshot?.leaves.keys())
    for (const mirror of [l1, l2]) for (const id of mirror?.delegators.keys() ?? []) ids.add(id)
    for (const { l1Address, kind } of l1?.tickets.values() ?? []) if (kind === 'DELEGATOR') ids.add(l1Address)
    for (const migration of l2?.migrations.values() ?? []) {
      if (isOfStake(migration)) ids.add(migration.l1Address)
    }
    return [...ids].flatMap((id) => account(id) ?? [])
  })

  return {
    view,
    snapshot,
    known,
    chain,
    require: (name) => void chain(name),
    now: () => chain('l1').block.timestamp,
    account,
    accounts,
  }
}

/** Whether it brought an account's own stake, which migrates once. */
export function isOfStake({ kind }: MigrationRow): boolean {
  return kind === 'DELEGATOR' || kind === 'SNAPSHOT'
}
