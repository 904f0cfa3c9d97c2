import { apiError } from '../errors.ts'
import { indexesOf, rowsBy } from '../join/indexes.ts'
import { locksOn } from '../join/locks.ts'
import { orchestratorOn, orchestratorsOn } from '../join/orchestrators.ts'
import { migrationProgress } from '../join/progress.ts'
import { type ChainRound, roundsOf } from '../join/rounds.ts'
import { senderAccount, senderAccounts } from '../join/senders.ts'
import { type ListArguments, select, type Where } from '../query/select.ts'
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

export const Query = {
  delegator: (_: unknown, { id }: ById, { join }: ApiContext) =>
    join.account(address(id)) ?? nobodyKnows(join),
  delegators: (_: unknown, args: ListArguments, { join }: ApiContext) =>
    select(join.accounts(), delegatorFields(join), args),
  delegatorPool: (_: unknown, { id }: ById, { join }: ApiContext) =>
    join.chain('l2').delegatorPools.get(address(id)) ?? null,
  delegatorPools: (_: unknown, args: ListArguments, { join }: ApiContext) => {
    const l2 = join.chain('l2')
    const rows = rowsBy(args.where?.orchestrator, indexesOf(l2).pools, l2.delegatorPools)
    return select(rows, delegatorPoolFields, args)
  },
  poolClaims: (_: unknown, args: ListArguments, { join }: ApiContext) => {
    const l2 = join.chain('l2')
    return select(rowsBy(args.where?.pool, indexesOf(l2).claims, l2.poolClaims), poolClaimFields, args)
  },
  orchestrator: (_: unknown, { id, chain }: ById & { chain: ChainName }, { join }: ApiContext) => {
    const name = oneChain(chain)
    const row = join.chain(name).orchestrators.get(address(id))
    return row ? orchestratorOn(join, name, row) : null
  },
  orchestrators: (_: unknown, args: ListArguments & { chain: ChainName }, { join }: ApiContext) =>
    select(
      chainsOf(args.chain, args.where).flatMap((chain) => orchestratorsOn(join, chain)),
      orchestratorFields,
      args,
    ),
  unbondingLocks: (_: unknown, args: ListArguments, { join }: ApiContext) => {
    const locks = chainsOf('BOTH', args.where).flatMap((chain) => locksOn(join, chain, args.where?.delegator))
    return select(locks, lockFields(join), args)
  },
  sender: (_: unknown, { id }: ById, { join }: ApiContext) =>
    senderAccount(join, address(id)) ?? nobodyKnows(join),
  senders: (_: unknown, args: ListArguments, { join }: ApiContext) =>
    select(senderAccounts(join), senderFields(join), args),
  tickets: (_: unknown, args: ListArguments, { join }: ApiContext) => {
    const l1 = join.chain('l1')
    return select(rowsBy(args.where?.l1Address, indexesOf(l1).tickets, l1.tickets), ticketFields(join), args)
  },
  migrations: (_: unknown, args: ListArguments, { join }: ApiContext) => {
    const l2 = join.chain('l2')
    return select(
      rowsBy(args.where?.l1Address, indexesOf(l2).migrations, l2.migrations),
      migrationFields,
      args,
    )
  },
  rounds: (_: unknown, args: ListArguments & { chain: ChainName }, { join }: ApiContext): ChainRound[] =>
    select(roundsOf(join, args.chain), roundFields, args) as ChainRound[],
  migrationProgress: (_: unknown, __: unknown, { join }: ApiContext) => migrationProgress(join),
  protocol: (_: unknown, { chain }: { chain: ChainName }, { join }: ApiContext) => {
    const { protocol, rounds } = join.chain(oneChain(chain))
    if (!protocol) throw apiError('NOT_READY', `nothing of the protocol has been indexed on ${chain} yet`)
    return { ...protocol, chain, round: rounds.get(String(protocol.currentRound)) }
  },
  snapshot: (_: unknown, __: unknown, { join }: ApiContext) => join.snapshot ?? null,
  _meta: (_: unknown, __: unknown, { join }: ApiContext) => metaOf(join.view),
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

/** The chains to read: no more than `where` leaves, so that one which does not answer spoils nothing else. */
function chainsOf(chain: ChainName, where: Where | null | undefined): ('l1' | 'l2')[] {
  const name = (where?.chain as ChainName | null | undefined) ?? chain
  return name === 'BOTH' ? ['l1', 'l2'] : [oneChain(name)]
}
