import type { Chain } from '@confluence/protocol/chains'
import { apiError } from '../errors.ts'
import { idOn, partsOf } from '../join/ids.ts'
import { indexesOf } from '../join/indexes.ts'
import type { Join } from '../join/join.ts'
import { locksOn } from '../join/locks.ts'
import { orchestratorsOn } from '../join/orchestrators.ts'
import { perJoin } from '../join/per-join.ts'
import { migrationProgress } from '../join/progress.ts'
import { roundsOf } from '../join/rounds.ts'
import { senderAccount, senderAccounts } from '../join/senders.ts'
import { migrationsOf } from '../join/tickets-of.ts'
import { type ListArguments, listOf, newestFirst, select, type Where } from '../query/select.ts'
import type { ApiContext } from './context.ts'
import { nobodyKnows } from './delegator.ts'
import {
  delegatorFields,
  delegatorPoolFields,
  lockFields,
  migrationFields,
  orchestratorFields,
  poolClaimFields,
  roundFields,
  senderFields,
  ticketFields,
} from './lists.ts'
import { metaOf } from './meta.ts'

type ChainName = 'L1' | 'L2' | 'BOTH'

interface ById {
  id: string
}

const ADDRESS = /^0x[0-9a-f]{40}$/

type ListArgumentsOfChain = ListArguments & { chain: ChainName }

const accountList = perJoin((join) => listOf(join.accounts(), delegatorFields(join)))
const poolList = perJoin((join) => listOf(join.chain('l2').delegatorPools.values(), delegatorPoolFields))
const claimList = perJoin((join) => listOf(join.chain('l2').poolClaims.values(), poolClaimFields))
const senderList = perJoin((join) => listOf(senderAccounts(join), senderFields(join)))
const ticketList = perJoin((join) => listOf(join.chain('l1').tickets.values(), ticketFields(join)))
const migrationList = perJoin((join) => listOf(join.chain('l2').migrations.values(), migrationFields))
const lockLists = perChains((join, chains) =>
  listOf(
    chains.flatMap((chain) => locksOn(join, chain)),
    lockFields(join),
  ),
)
const orchestratorLists = perChains((join, chains) =>
  listOf(
    chains.flatMap((chain) => [...orchestratorsOn(join, chain).values()]),
    orchestratorFields,
  ),
)
const roundLists = {
  L1: perJoin((join) => listOf(roundsOf.L1(join), roundFields)),
  L2: perJoin((join) => listOf(roundsOf.L2(join), roundFields)),
  BOTH: perJoin((join) => listOf(roundsOf.BOTH(join), roundFields)),
}

function perChains<T>(
  compute: (join: Join, chains: readonly Chain[]) => T,
): (join: Join, chains: ChainName) => T {
  const lists = {
    L1: perJoin((join) => compute(join, ['l1'])),
    L2: perJoin((join) => compute(join, ['l2'])),
    BOTH: perJoin((join) => compute(join, ['l1', 'l2'])),
  }
  return (join, chains) => lists[chains](join)
}

export const Query = {
  delegator: (_: unknown, { id }: ById, { join }: ApiContext) =>
    join.account(address(id)) ?? nobodyKnows(join),
  delegators: (_: unknown, args: ListArguments, { join }: ApiContext) => select(accountList(join), args),
  delegatorPool: (_: unknown, { id }: ById, { join }: ApiContext) =>
    join.chain('l2').delegatorPools.get(address(id)) ?? null,
  delegatorPools: (_: unknown, args: ListArguments, { join }: ApiContext) => {
    const orchestrator = args.where?.orchestrator
    if (typeof orchestrator !== 'string') return select(poolList(join), args)
    const rows = indexesOf(join.chain('l2')).pools().get(orchestrator) ?? []
    return select(listOf(rows, delegatorPoolFields), args)
  },
  poolClaims: (_: unknown, given: ListArguments, { join }: ApiContext) => {
    const args = newestFirst(given)
    const pool = args.where?.pool
    if (typeof pool !== 'string') return select(claimList(join), args)
    const rows = indexesOf(join.chain('l2')).claims().get(pool) ?? []
    return select(listOf(rows, poolClaimFields), args)
  },
  orchestrator: (_: unknown, { id, chain }: ById & { chain: ChainName }, { join }: ApiContext) => {
    const parts = partsOf(id)
    return orchestratorsOn(join, parts.chain ?? oneChain(chain)).get(address(hexOf(parts.id))) ?? null
  },
  orchestrators: (_: unknown, args: ListArgumentsOfChain, { join }: ApiContext) =>
    select(orchestratorLists(join, chainOf(args.chain, args.where)), args),
  unbondingLocks: (_: unknown, args: ListArguments, { join }: ApiContext) => {
    const chain = chainOf('BOTH', args.where)
    const delegator = args.where?.delegator
    if (typeof delegator !== 'string') return select(lockLists(join, chain), args)
    const rows = chainsOf(chain).flatMap((name) => locksOn(join, name, delegator))
    return select(listOf(rows, lockFields(join)), args)
  },
  sender: (_: unknown, { id }: ById, { join }: ApiContext) =>
    senderAccount(join, address(id)) ?? nobodyKnows(join),
  senders: (_: unknown, args: ListArguments, { join }: ApiContext) => select(senderList(join), args),
  tickets: (_: unknown, given: ListArguments, { join }: ApiContext) => {
    const args = newestFirst(given)
    const l1Address = args.where?.l1Address
    if (typeof l1Address !== 'string') return select(ticketList(join), args)
    const rows = indexesOf(join.chain('l1')).tickets().get(l1Address) ?? []
    return select(listOf(rows, ticketFields(join)), args)
  },
  migrations: (_: unknown, given: ListArguments, { join }: ApiContext) => {
    const args = newestFirst(given)
    const l1Address = args.where?.l1Address
    if (typeof l1Address !== 'string') return select(migrationList(join), args)
    return select(listOf(migrationsOf(join, l1Address), migrationFields), args)
  },
  rounds: (_: unknown, args: ListArgumentsOfChain, { join }: ApiContext) =>
    select(roundLists[args.chain](join), args),
  migrationProgress: (_: unknown, __: unknown, { join }: ApiContext) => progress(join),
  protocol: (_: unknown, { chain }: { chain: ChainName }, { join }: ApiContext) => {
    const name = oneChain(chain)
    const { protocol, rounds } = join.chain(name)
    if (!protocol) throw apiError('NOT_READY', `nothing of the protocol has been indexed on ${chain} yet`)
    const round = rounds.get(String(protocol.currentRound))
    return { ...protocol, id: idOn(name, 'livepeer'), chain, round }
  },
  snapshot: (_: unknown, __: unknown, { join }: ApiContext) => join.snapshot ?? null,
  _meta: (_: unknown, __: unknown, { join }: ApiContext) => metaOf(join.view),
}

const progress = perJoin(migrationProgress)

/** An address as Bytes would read it. */
function hexOf(text: string): string {
  const lower = text.toLowerCase()
  return lower.startsWith('0x') ? lower : `0x${lower}`
}

function address(id: string): string {
  if (ADDRESS.test(id)) return id
  throw apiError('BAD_USER_INPUT', `${id} is not an address: 0x and 40 hex digits`)
}

function oneChain(chain: ChainName): 'l1' | 'l2' {
  if (chain === 'L1') return 'l1'
  if (chain === 'L2') return 'l2'
  throw apiError('BAD_USER_INPUT', 'BOTH is for lists that join the chains: ask for L1 or L2 here')
}

/** What to read: no more than `where` leaves, so that a chain which does not answer spoils nothing else. */
function chainOf(chain: ChainName, where: Where | null | undefined): ChainName {
  return (where?.chain as ChainName | null | undefined) ?? chain
}

function chainsOf(chain: ChainName): Chain[] {
  return chain === 'BOTH' ? ['l1', 'l2'] : [oneChain(chain)]
}
