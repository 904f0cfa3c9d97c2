import { scalars } from '../query/scalars.ts'
import { Delegator, Staking } from './delegator.ts'
import { Query } from './query.ts'
import { Snapshot } from './snapshot.ts'
import {
  DelegatorPool,
  Migration,
  MigrationTicket,
  Orchestrator,
  Protocol,
  Sender,
  UnbondingLock,
} from './types.ts'

/** Resolvers of confluence-schema.graphql, for a context of ApiContext. */
export const resolvers = {
  ...scalars,
  Query,
  Delegator,
  Staking,
  DelegatorPool,
  Orchestrator,
  UnbondingLock,
  Sender,
  MigrationTicket,
  Migration,
  Protocol,
  Snapshot,
}
