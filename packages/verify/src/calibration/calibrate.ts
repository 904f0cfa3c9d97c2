import { UserError } from '@confluence/protocol/lib/user-error'
import * as documents from '../generated.ts'
import type { Contracts } from '../reconcile/ask.ts'
import { openSubgraph, type Subgraph } from '../subgraph.ts'
import { type FrozenStake, readFrozenStake } from './frozen-stake.ts'
import { checkLeaves, checkTickets, type StakedLeaf } from './stake-checks.ts'

export interface CalibrationOptions {
  /** GraphQL endpoint of the L1 subgraph, and its name in messages. */
  subgraph: string
  /** JSON-RPC endpoint of a node of L1, its name in messages, and the chain that it must serve. */
  rpc: string
  where: string
  chainId: number
  contracts: Contracts
  /** Leaves of the snapshot of L1, to check the answers against. */
  leaves: Iterable<StakedLeaf>
  /** Calls off the questions to the node. */
  signal: AbortSignal
}

export interface Calibration {
  /** `address:amount,…` in the order of addresses, wei of LPT: what `Calibration.constants` of networks.json holds. */
  constants: string
  /** Orchestrators whose constant is not 0, of all that were asked for. */
  nonZero: number
  asked: number
  /** Block of L1 that was asked, and the round in which L1 was frozen. */
  block: number
  round: string
}

/**
 * What the stake of each orchestrator on L1 lacks in an index of its events: what BondingManager answers, since L1 is
 * frozen, less what the index sums up to. Undefined for an index with the whole history, which lacks nothing. Throws
 * UserError, saying what to do, where the index or the node has not the frozen state, an answer is missing, or answers
 * contradict what migrated.
 */
export async function calibrate(options: CalibrationOptions): Promise<Calibration | undefined> {
  const subgraph = openSubgraph(options.subgraph)
  const { _meta, protocol } = await subgraph.query(documents.FrozenStateDocument, {})
  if (protocol?.history === 'WHOLE') return undefined
  const changes = await stakeChangesOf(subgraph, _meta.block.number)
  const tickets = await subgraph.list(documents.TicketsDocument, {})
  const leaves = [...options.leaves]
  const delegates = [...tickets, ...leaves].flatMap(({ delegate, stake }) =>
    delegate !== null && BigInt(stake ?? 0) > 0n ? [delegate] : [],
  )
  const subjects = [...new Set([...changes.keys(), ...delegates])].filter(isAccount).sort()
  const frozen = await readFrozenStake(options, subjects)
  if (!protocol?.paused || protocol.currentRound !== frozen.round) {
    throw new UserError(
      `the index is at round ${protocol?.currentRound ?? 'none'} of Ethereum, which was frozen in round ${frozen.round}: ` +
        'wait until it is synced',
    )
  }
  checkTickets(tickets, frozen.stake, options.where)
  checkLeaves(leaves, frozen.stake, options.where)
  return { ...constantsOf(frozen, changes), asked: subjects.length, block: frozen.block, round: frozen.round }
}

async function stakeChangesOf(subgraph: Subgraph, block: number): Promise<Map<string, bigint>> {
  const rows = await subgraph.list(documents.StakeChangesDocument, { block })
  return new Map(rows.map(({ id, stakeChanges }) => [id, BigInt(stakeChanges)]))
}

function constantsOf({ stake }: FrozenStake, changes: ReadonlyMap<string, bigint>) {
  const lacking = [...stake].flatMap(([id, amount]): [string, bigint][] => {
    const constant = amount - (changes.get(id) ?? 0n)
    return constant === 0n ? [] : [[id, constant]]
  })
  return {
    constants: lacking.map(([id, constant]) => `${id}:${constant}`).join(','),
    nonZero: lacking.length,
  }
}

const isAccount = (address: string) => BigInt(address) !== 0n
