import type { Chain } from '@confluence/protocol/chains'
import { apiError } from '../errors.ts'
import { continuityOf } from '../join/continuity.ts'
import { partsOf } from '../join/ids.ts'
import { l1MigrationsOf } from '../join/l1-migrations.ts'
import { orchestratorsOn } from '../join/orchestrators.ts'
import { perJoin } from '../join/per-join.ts'
import { pollAt } from '../join/polls.ts'
import { migrationProgress } from '../join/progress.ts'
import { protocolOn } from '../join/protocol.ts'
import { senderAccount } from '../join/senders.ts'
import { select } from '../query/select.ts'
import type { Chain as ChainArgument, QueryResolvers } from '../schema/generated.ts'
import { accountEvents } from './account-events.ts'
import { dayList } from './day.ts'
import { delegatorList, unknownToBoth } from './delegator.ts'
import { delegatorPools } from './delegator-pool.ts'
import { metaOf } from './meta.ts'
import { migrations } from './migration.ts'
import { tickets } from './migration-ticket.ts'
import { orchestratorLists } from './orchestrator.ts'
import { polls } from './poll.ts'
import { poolClaims } from './pool-claim.ts'
import { roundLists } from './round.ts'
import { senderList } from './sender.ts'
import { fundsNeeded } from './sender-funds.ts'
import { slashing } from './slashing.ts'
import { unbondingLocks } from './unbonding-lock.ts'

export const Query = {
  delegator: (_, { id }, { join }) => join.account(address(id)) ?? unknownToBoth(join),
  delegators: (_, args, { join }) => select(delegatorList(join), args),
  delegatorPool: (_, { id }, { join }) => join.chain('l2').delegatorPools.get(address(id)) ?? null,
  delegatorPools: (_, args, { join }) => delegatorPools(join, args),
  poolClaims: (_, args, { join }) => poolClaims(join, args),
  orchestrator(_, { id, chain }, { join }) {
    const parts = partsOf(id)
    return orchestratorsOn(join, parts.chain ?? oneOf(chain)).get(address(hexOf(parts.id))) ?? null
  },
  // Not more is read than `where` leaves, so that a chain which does not answer spoils nothing else.
  orchestrators: (_, args, { join }) =>
    select(orchestratorLists[args.where?.chain ?? args.chain](join), args),
  unbondingLocks: (_, args, { join }) => unbondingLocks(join, args),
  sender: (_, { id }, { join }) => senderAccount(join, address(id)) ?? unknownToBoth(join),
  senders: (_, args, { join }) => select(senderList(join), args),
  senderFundsNeeded: (_, { faceValue, chain }, { join }) => fundsNeeded(join, oneOf(chain), faceValue),
  slashing: (_, { chain, ...slash }, { join }) =>
    slashing(join, oneOf(chain), { ...slash, orchestrator: address(slash.orchestrator) }),
  l1Migrations: (_, { id }, { join }) => l1MigrationsOf(join, address(id)),
  tickets: (_, args, { join }) => tickets(join, args),
  migrations: (_, args, { join }) => migrations(join, args),
  rounds: (_, args, { join }) => select(roundLists[args.chain](join), args),
  polls: (_, args, { join }) => polls(join, args),
  poll(_, { id }, { join }) {
    const parts = partsOf(id)
    return pollAt(join, address(hexOf(parts.id)), parts.chain) ?? null
  },
  events: (_, args, context) => accountEvents(context, address(args.account), args),
  days: (_, args, { join }) => select(dayList(join), args),
  migrationProgress: (_, __, { join }) => progress(join),
  continuity: (_, __, { join }) => continuityOf(join),
  protocol: (_, { chain }, { join }) => protocolOn(join, oneOf(chain)),
  snapshot: (_, __, { join }) => join.snapshot ?? null,
  _meta: (_, __, { join }) => metaOf(join.view),
} satisfies QueryResolvers

const progress = perJoin(migrationProgress)

const ADDRESS = /^0x[0-9a-f]{40}$/

/** An address as Bytes would read it. */
function hexOf(text: string): string {
  const lower = text.toLowerCase()
  return lower.startsWith('0x') ? lower : `0x${lower}`
}

function address(id: string): string {
  if (ADDRESS.test(id)) return id
  throw apiError('BAD_USER_INPUT', `${id} is not an address: 0x and 40 hex digits`)
}

function oneOf(chain: ChainArgument): Chain {
  if (chain !== 'both') return chain
  throw apiError('BAD_USER_INPUT', 'BOTH is for lists that join the chains: ask for L1 or L2 here')
}
