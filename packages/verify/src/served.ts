import type {
  DelegatorFieldsFragment,
  DelegatorPoolsQuery,
  EarningsPoolFieldsFragment,
  MigrationFieldsFragment,
  OpenLocksQuery,
  OrchestratorsQuery,
  ProtocolQuery,
  SendersQuery,
  TicketFieldsFragment,
} from './generated.ts'

// What the documents are answered with. Amounts, rounds and ids are decimal strings.

export type ServedProtocol = NonNullable<ProtocolQuery['protocol']>
export type ServedOrchestrator = OrchestratorsQuery['page'][number]
export type ServedEarningsPool = EarningsPoolFieldsFragment
export type ServedDelegator = DelegatorFieldsFragment
export type ServedLock = OpenLocksQuery['page'][number]
export type ServedSender = SendersQuery['page'][number]
export type ServedDelegatorPool = DelegatorPoolsQuery['page'][number]
export type ServedMigration = MigrationFieldsFragment
export type ServedTicket = TicketFieldsFragment
