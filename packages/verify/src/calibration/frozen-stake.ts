import { getters } from '@confluence/protocol/getters'
import { UserError } from '@confluence/protocol/lib/user-error'
import type { Contracts } from '../reconcile/ask.ts'
import { type Call, openState, StateMissingError, type StateReader } from '../reconcile/state-reader.ts'

export interface Node {
  rpc: string
  where: string
  chainId: number
  contracts: Contracts
  signal: AbortSignal
}

/** What BondingManager answers on a chain whose protocol is frozen. */
export interface FrozenStake {
  block: number
  /** The last round that was initialized. */
  round: string
  /** Delegated amount by account, wei of LPT. */
  stake: ReadonlyMap<string, bigint>
}

/** A node behind a load balancer may lack the block that another one has just named. */
const ATTEMPTS = 3

/**
 * Reads the delegated amounts of accounts at the head. Throws UserError where the node serves another chain, has not the
 * state, misses an answer, or the protocol is not frozen.
 */
export async function readFrozenStake(node: Node, accounts: readonly string[]): Promise<FrozenStake> {
  const { rpc, where, chainId, signal } = node
  const state = openState(rpc, where, signal)
  const served = await state.chainId()
  if (served !== chainId)
    throw new UserError(`${where} serves chain ${served}, not ${chainId}: name an endpoint of Ethereum`)
  for (let attempt = 1; ; attempt++) {
    const block = await state.head()
    try {
      return await readAt(block, state, node, accounts)
    } catch (error) {
      if (!(error instanceof StateMissingError)) throw error
      if (attempt === ATTEMPTS) {
        throw new UserError(
          `${where} has no state of its last block, ${block}: name an endpoint of a full node that answers eth_call`,
        )
      }
    }
  }
}

async function readAt(
  block: number,
  state: StateReader,
  { where, contracts }: Node,
  accounts: readonly string[],
): Promise<FrozenStake> {
  const [paused, round] = await state.read(block, [
    callOf('Controller', contracts, 'paused'),
    callOf('RoundsManager', contracts, 'lastInitializedRound'),
  ])
  if (paused === null || round === null) {
    throw new UserError(`${where} has not these contracts: name the file of its network with --networks`)
  }
  if (!paused) {
    throw new UserError(
      `the protocol is not paused at block ${block} of ${where}: its stake still changes, so that there are no constants`,
    )
  }
  const answers = await state.read(
    block,
    accounts.map((account) => callOf('BondingManager', contracts, 'getDelegator', [account])),
  )
  const stake = new Map<string, bigint>()
  for (const [index, account] of accounts.entries()) {
    const amount = (answers[index] as readonly unknown[] | null)?.[DELEGATED_AMOUNT]
    if (typeof amount !== 'bigint') {
      throw new UserError(
        `${where} does not answer getDelegator(${account}): try again, or name another endpoint`,
      )
    }
    stake.set(account, amount)
  }
  return { block, round: String(round), stake }
}

/** Position of delegatedAmount in what getDelegator returns. */
const DELEGATED_AMOUNT = 3

function callOf(
  name: 'Controller' | 'RoundsManager' | 'BondingManager',
  contracts: Contracts,
  functionName: string,
  args: readonly unknown[] = [],
): Call {
  const address = contracts[name]
  if (!address) throw new UserError(`the network has no address for ${name}: add it to the networks file`)
  return { address: String(address), abi: getters[name], functionName, args }
}
