import type { Chain } from '@confluence/protocol/chains'
import type { AccountEventEntity } from '../mirror/account-events.ts'
import type { MigrationRow, PoolClaimRow, TicketRow, VoteRow } from '../mirror/rows.ts'
import type { AccountEventKind } from '../schema/generated.ts'
import { idOn, logIndexIn } from './ids.ts'
import { indexesOf } from './indexes.ts'
import type { Join } from './join.ts'

/** What an account did on a chain, or what happened to it. Stake in wei of LPT, fees and funds in wei of ETH. */
export interface AccountEvent {
  readonly id: string
  readonly chain: Chain
  readonly account: string
  readonly kind: AccountEventKind
  readonly delegate: string | null
  readonly counterpart: string | null
  readonly stake: bigint | null
  readonly fees: bigint | null
  readonly lockId: bigint | null
  readonly round: bigint | null
  readonly ticket: TicketRow | null
  readonly migration: MigrationRow | null
  readonly poll: string | null
  readonly logIndex: number
  readonly blockNumber: bigint
  readonly blockTimestamp: bigint
  readonly transactionHash: string
}

const NOTHING = {
  ...{ delegate: null, counterpart: null, stake: null, fees: null, lockId: null, round: null },
  ...{ ticket: null, migration: null, poll: null },
}

/** Events that the subgraphs have as records of other kinds, which the mirrors hold. */
export function eventsInMirror(join: Join, chain: Chain, account: string): AccountEvent[] {
  const mirror = join.chain(chain)
  const indexes = indexesOf(mirror)
  const at = placeOn(chain, account)
  const sum = (a: bigint | null, b: bigint | null) => (a === null ? b : a + (b ?? 0n))
  const carried = (row: TicketRow | MigrationRow) => ({
    delegate: row.delegate,
    stake: row.stake,
    fees: row.kind === 'SENDER' ? sum(row.deposit, row.reserve) : row.fees,
  })
  const otherThan = (address: string) => (address === account ? null : address)
  return [
    ...(indexes.tickets().get(account) ?? []).map((ticket) => ({
      ...at(ticket, 'MIGRATION_INITIATED'),
      ...carried(ticket),
      counterpart: otherThan(ticket.l2Address),
      ticket,
    })),
    ...(indexes.migrations().get(account) ?? []).map((migration) => ({
      ...at(migration, 'MIGRATION_COMPLETED'),
      ...carried(migration),
      counterpart: otherThan(migration.l2Address),
      migration,
    })),
    ...(indexes.migrationsTo().get(account) ?? [])
      .filter(({ l1Address }) => l1Address !== account)
      .map((migration) => ({
        ...at(migration, 'MIGRATION_RECEIVED'),
        ...carried(migration),
        counterpart: migration.l1Address,
        migration,
      })),
    ...(indexes.claims().get(account) ?? []).map((claim) => ({
      ...at(claim, 'POOL_PAYMENT'),
      counterpart: claim.delegator,
      stake: claim.stake,
      fees: claim.fees,
    })),
    ...(indexes.votesBy().get(account) ?? []).map((vote) => ({
      ...at(vote, 'VOTE'),
      poll: idOn(chain, vote.poll),
    })),
  ]
}

/** An event that a subgraph has recorded as one. */
export function eventOn(chain: Chain, { position, ...row }: AccountEventEntity): AccountEvent {
  const big = (text: string | null) => (text === null ? null : BigInt(text))
  return {
    ...NOTHING,
    ...row,
    id: idOn(chain, row.id),
    chain,
    stake: big(row.stake),
    fees: big(row.fees),
    lockId: big(row.lockId),
    round: big(row.round),
    logIndex: Number(BigInt(position) % POSITIONS_PER_BLOCK),
    blockNumber: BigInt(row.blockNumber),
    blockTimestamp: BigInt(row.blockTimestamp),
  }
}

const POSITIONS_PER_BLOCK = 1n << 20n

type Recorded = TicketRow | MigrationRow | PoolClaimRow | VoteRow

function placeOn(chain: Chain, account: string) {
  return (row: Recorded, kind: AccountEventKind): AccountEvent => ({
    ...NOTHING,
    id: idOn(chain, `${row.id}-${kind}`),
    chain,
    account,
    kind,
    logIndex: 'logIndex' in row ? row.logIndex : logIndexIn(row.id),
    blockNumber: row.blockNumber,
    blockTimestamp: row.blockTimestamp,
    transactionHash: row.transactionHash,
  })
}

/** By time, then by chain, block and log: what came first is first. */
export function inOrder(a: AccountEvent, b: AccountEvent): number {
  return (
    compare(a.blockTimestamp, b.blockTimestamp) ||
    compare(a.chain, b.chain) ||
    compare(a.blockNumber, b.blockNumber) ||
    compare(a.logIndex, b.logIndex) ||
    compare(a.id, b.id)
  )
}

function compare<T extends bigint | number | string>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0
}
