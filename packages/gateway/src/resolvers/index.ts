import { scalars } from '../query/scalars.ts'
import type { Resolvers, ResolversParentTypes } from '../schema/generated.ts'
import { Delegator } from './delegator.ts'
import { DelegatorPool } from './delegator-pool.ts'
import { L1Migration } from './l1-migration.ts'
import { Migration } from './migration.ts'
import { MigrationTicket } from './migration-ticket.ts'
import { Orchestrator } from './orchestrator.ts'
import { Poll } from './poll.ts'
import { Protocol } from './protocol.ts'
import { Query } from './query.ts'
import { Sender } from './sender.ts'
import { SenderFunds } from './sender-funds.ts'
import { Slashing } from './slashing.ts'
import { Snapshot } from './snapshot.ts'
import { Staking } from './staking.ts'
import { UnbondingLock } from './unbonding-lock.ts'

/** The fields of a type that need a resolver: those that its parent does not have, or not as they are served. */
type Needed<Fields, Parent> = {
  [Name in keyof Fields as Name extends keyof Parent
    ? Parent[Name] extends Served<Fields[Name]>
      ? never
      : Name
    : Name]-?: Fields[Name]
}

type Served<Resolver> = NonNullable<Resolver> extends (...args: never[]) => infer Value ? Value : never

/** Types whose fields all need none can be left out. */
type Complete = {
  [Type in keyof Resolvers & keyof ResolversParentTypes as keyof Needed<
    NonNullable<Resolvers[Type]>,
    ResolversParentTypes[Type]
  > extends never
    ? never
    : Type]-?: Needed<NonNullable<Resolvers[Type]>, ResolversParentTypes[Type]>
}

/** Resolvers of confluence-schema.graphql. */
export const resolvers = {
  ...scalars,
  /** As the rest of the gateway calls them. */
  Chain: { L1: 'l1', L2: 'l2', BOTH: 'both' },
  Query,
  Delegator,
  Staking,
  DelegatorPool,
  Orchestrator,
  Poll,
  UnbondingLock,
  Sender,
  SenderFunds,
  Slashing,
  MigrationTicket,
  Migration,
  L1Migration,
  Protocol,
  Snapshot,
} satisfies Complete & Resolvers
