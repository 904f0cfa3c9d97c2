import type { ResultOf } from '@graphql-typed-document-node/core'
import type { Complete } from 'livepeer-confluence-client/complete'
import {
  DaysDocument,
  DelegatorsDocument,
  MigrationsDocument,
  PollsDocument,
  PoolClaimsDocument,
  PoolsDocument,
  RoundsDocument,
  SendersDocument,
  TicketsDocument,
  UnbondingLocksDocument,
} from 'livepeer-confluence-client/generated'

/** The lists of the API: the document that asks for each, and the field that identifies and orders its rows. */
export const lists = {
  delegators: { document: DelegatorsDocument, field: 'delegators', key: 'id' },
  pools: { document: PoolsDocument, field: 'delegatorPools', key: 'id' },
  claims: { document: PoolClaimsDocument, field: 'poolClaims', key: 'id' },
  migrations: { document: MigrationsDocument, field: 'migrations', key: 'id' },
  tickets: { document: TicketsDocument, field: 'tickets', key: 'id' },
  locks: { document: UnbondingLocksDocument, field: 'unbondingLocks', key: 'id' },
  polls: { document: PollsDocument, field: 'polls', key: 'id' },
  senders: { document: SendersDocument, field: 'senders', key: 'id' },
  days: { document: DaysDocument, field: 'days', key: 'id' },
  rounds: { document: RoundsDocument, field: 'rounds', key: 'number' },
} as const

export type ListName = keyof typeof lists

export type AnswerOf<Name extends ListName> = Complete<ResultOf<(typeof lists)[Name]['document']>>

/** A row of a list. */
export type RowOf<Name extends ListName> = Name extends ListName
  ? AnswerOf<Name>[(typeof lists)[Name]['field'] & keyof AnswerOf<Name>] extends readonly (infer Row)[]
    ? Row
    : never
  : never
