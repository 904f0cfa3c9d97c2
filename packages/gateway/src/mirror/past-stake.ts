import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import { type DocumentNode, type FieldNode, Kind, type ValueNode, visit } from 'graphql'
import { PastStakeDocument, type PastStakeQuery } from '../upstream/generated.ts'
import type { Upstream } from '../upstream/upstream.ts'
import type { ChainMirror } from './chain-mirror.ts'
import { type PastStakeRow, pastStakeRow } from './rows.ts'

/** Blocks that one request asks for: about as many queries of the database as one of the mirror. */
const BLOCKS_PER_REQUEST = 50

type PastStakeEntities = PastStakeQuery['delegators']

/** The stake of accounts at past blocks: by block, then by address. Who had nothing by then is not in it. */
export type PastStakes = ReadonlyMap<number, ReadonlyMap<string, PastStakeRow>>

/** Asks a subgraph for at most 1,000 accounts at each block, in one request per 50 blocks. */
export async function pastStakes(
  upstream: Upstream,
  wanted: ReadonlyMap<number, readonly string[]>,
): Promise<PastStakes> {
  const blocks = [...wanted]
  const parts = Array.from({ length: Math.ceil(blocks.length / BLOCKS_PER_REQUEST) }, (_, part) =>
    blocks.slice(part * BLOCKS_PER_REQUEST, (part + 1) * BLOCKS_PER_REQUEST),
  )
  const answers = await Promise.all(parts.map((part) => upstream.ask(documentFor(part), {})))
  const found = new Map<number, ReadonlyMap<string, PastStakeRow>>()
  for (const [alias, entities] of answers.flatMap((answer) => Object.entries(answer))) {
    found.set(
      Number(alias.slice(ALIAS.length)),
      new Map(entities.map((entity) => [entity.id, pastStakeRow(entity)])),
    )
  }
  return found
}

const ALIAS = 'block'

/** PastStake's field once for each block, with its variables replaced by values. */
function documentFor(
  blocks: readonly (readonly [number, readonly string[]])[],
): TypedDocumentNode<Record<string, PastStakeEntities>, Record<string, never>> {
  return visit(PastStakeDocument as DocumentNode, {
    OperationDefinition: (operation) => ({
      ...operation,
      variableDefinitions: [],
      selectionSet: {
        ...operation.selectionSet,
        selections: operation.selectionSet.selections.flatMap((selection) =>
          blocks.map(([block, accounts]) => aliased(selection as FieldNode, block, accounts)),
        ),
      },
    }),
  })
}

function aliased(field: FieldNode, block: number, accounts: readonly string[]): FieldNode {
  const values: Readonly<Record<string, ValueNode>> = {
    block: { kind: Kind.INT, value: `${block}` },
    accounts: { kind: Kind.LIST, values: accounts.map((value) => ({ kind: Kind.STRING, value })) },
  }
  const bound = visit(field, { Variable: ({ name }) => values[name.value] })
  return { ...bound, alias: { kind: Kind.NAME, value: `${ALIAS}${block}` } }
}

/** The stake of an account at the mirror's own block. */
export function presentStake(mirror: ChainMirror, account: string): PastStakeRow | undefined {
  const row = mirror.delegators.get(account)
  if (!row) return undefined
  return {
    ...row,
    delegate: (row.delegate && mirror.orchestrators.get(row.delegate)) || null,
    startPool: (row.startPool && mirror.factors.get(row.startPool)) || null,
  }
}
