import { readFile } from 'node:fs/promises'
import { codegen } from '@graphql-codegen/core'
import * as typescript from '@graphql-codegen/typescript'
import * as typescriptResolvers from '@graphql-codegen/typescript-resolvers'
import { parse } from 'graphql'

const schemaFile = new URL('../../packages/gateway/confluence-schema.graphql', import.meta.url)
export const resolversFile = new URL('../../packages/gateway/src/schema/generated.ts', import.meta.url)

/** What resolvers return for a type of the schema, where that is not the type itself. */
const mappers = {
  Continuity: '../join/continuity.ts#Continuity as ContinuityOfJoin',
  Delegator: '../join/join.ts#Account',
  DelegatorPool: '../mirror/rows.ts#DelegatorPoolRow',
  L1Migration: '../join/l1-migrations.ts#L1Migration as LeftOnL1',
  Migration: '../mirror/rows.ts#MigrationRow',
  MigrationTicket: '../mirror/rows.ts#TicketRow',
  Orchestrator: '../join/orchestrators.ts#ChainOrchestrator',
  Poll: '../join/polls.ts#ChainPoll',
  PoolClaim: '../mirror/rows.ts#PoolClaimRow',
  Protocol: '../join/protocol.ts#ChainProtocol',
  Round: '../join/rounds.ts#ChainRound',
  Sender: '../join/senders.ts#SenderAccount',
  SenderFunds: '../join/sender-funds.ts#ChainFunds',
  Slashing: '../join/slashing.ts#SlashingOutcome',
  EarningsPool: '../mirror/rows.ts#EarningsPoolRow',
  AccountEvent: '../join/account-events.ts#AccountEvent as JoinedEvent',
  Snapshot: '../snapshot/snapshot.ts#Snapshot as LoadedSnapshot',
  Staking: '../join/account.ts#Stake',
  UnbondingLock: '../join/locks.ts#ChainLock',
  Vote: '../join/tally.ts#WeighedVote',
  Chain: "'l1' | 'l2' | 'both'",
}

/** The text of generated.ts: the schema's types, and those of its resolvers. */
export async function generateResolvers(): Promise<string> {
  const code = await codegen({
    filename: 'generated.ts',
    schema: parse(await readFile(schemaFile, 'utf8')),
    documents: [],
    plugins: [
      // The values that resolvers see of a chain.
      { typescript: { enumValues: { Chain: { L1: 'l1', L2: 'l2', BOTH: 'both' } } } },
      { typescriptResolvers: { mappers, contextType: '../resolvers/context.ts#ApiContext' } },
    ],
    pluginMap: { typescript, typescriptResolvers },
    config: {
      useTypeImports: true,
      enumsAsTypes: true,
      immutableTypes: true,
      skipTypename: true,
      disableDescriptions: true,
      avoidOptionals: { field: true },
      // A null that is given for an argument is taken out before resolvers see it.
      inputMaybeValue: 'T',
      makeResolverTypeCallable: true,
      // No resolver looks at it, and the direct writer has none to give.
      optionalInfoArgument: true,
      scalars: {
        ID: 'string',
        // Block numbers are numbers until they are served.
        BigInt: { input: 'bigint', output: 'bigint | number' },
        Bytes: 'string',
        BigDecimal: { input: 'number', output: 'string' },
      },
    },
  })
  return `// Generated from confluence-schema.graphql by npm run generate.\n${code}`
}
