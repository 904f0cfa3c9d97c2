import { UserError } from '@confluence/protocol/lib/user-error'
import type { Chain } from '@confluence/recording/recording'
import * as documents from '../generated.ts'
import { openSubgraph } from '../subgraph.ts'
import { createTally, type FigureCount } from '../tally.ts'
import { type Answers, askL1, askL2, compareAnswers, type Side } from './answers.ts'
import type { Contracts } from './ask.ts'
import { type FirstDifference, firstDifference } from './bisect.ts'
import type { Sample } from './sample.ts'
import { openState, StateMissingError } from './state-reader.ts'

/** One chain: where it is served, and where its contracts are asked. */
export interface ReconciledChain {
  /** GraphQL endpoint of the subgraph. */
  subgraph: string
  /** JSON-RPC endpoint of a node, and its name in messages. */
  rpc: string
  where: string
  chainId: number
  contracts: Contracts
  /** Block from which the contracts are there: none before it can differ. */
  startBlock: number
  /** Block to compare at; the last that both sides have if undefined. */
  block: number | undefined
}

export interface ReconcileOptions {
  chains: Record<Chain, ReconciledChain>
  /** Delegators, their locks and claim states to compare; all if undefined. */
  sample: Sample | undefined
  /** Whether to look for the first block of a difference. */
  bisect: boolean
  /** Called with what is being done. */
  report?: (text: string) => void
}

export interface Reconciliation {
  blocks: Record<Chain, number>
  figures: FigureCount[]
  /** What the contracts answered at these blocks. */
  answers: Answers[]
  /** Of the chains that differ, where that was looked for. */
  first: Partial<Record<Chain, FirstDifference>>
}

/**
 * Compares what two subgraphs serve with what the contracts answer to eth_call at the same blocks. Figures that are
 * served as null are left out: the index says that it does not know them. Throws UserError if a side is not reachable,
 * not of that chain or without the block.
 */
export async function reconcile({
  chains,
  sample,
  bisect,
  report,
}: ReconcileOptions): Promise<Reconciliation> {
  const sides: Record<Chain, Side> = { l1: sideOf(chains.l1), l2: sideOf(chains.l2) }
  const blocks: Record<Chain, number> = {
    l1: await blockOf(sides.l1, chains.l1),
    l2: await blockOf(sides.l2, chains.l2),
  }
  const tally = createTally()
  const first: Reconciliation['first'] = {}
  const ask = (chain: Chain, block: number) =>
    chain === 'l1' ? askL1(sides.l1, block, sample) : askL2(sides.l2, sides.l1.subgraph, block, sample)
  const answers: Answers[] = []

  for (const chain of ['l1', 'l2'] as const) {
    report?.(`comparing block ${blocks[chain]} of ${chains[chain].where}`)
    const answered = await ask(chain, blocks[chain])
    await compareAnswers(answered, sides[chain].subgraph, tally.at(chain, blocks[chain]))
    answers.push(answered)
  }
  const figures = tally.figures()
  for (const chain of ['l1', 'l2'] as const) {
    const drifted = figures.filter((each) => each.chain === chain && each.mismatches > 0)
    if (!bisect || drifted.length === 0) continue
    const names = new Set(drifted.map(({ figure }) => figure))
    first[chain] = await firstDifference(chains[chain].startBlock, blocks[chain], async (block) => {
      report?.(`looking for the first difference: block ${block} of ${chains[chain].where}`)
      const attempt = createTally()
      try {
        await compareAnswers(await ask(chain, block), sides[chain].subgraph, attempt.at(chain, block))
      } catch (error) {
        if (error instanceof StateMissingError) return undefined
        throw error
      }
      return attempt.figures().some(({ figure, mismatches }) => mismatches > 0 && names.has(figure))
    })
  }
  return { blocks, figures, answers, first }
}

function sideOf({ subgraph, rpc, where, contracts }: ReconciledChain): Side {
  return { subgraph: openSubgraph(subgraph), state: openState(rpc, where), contracts }
}

/** The block to compare at, which both sides must have alike. */
async function blockOf(
  { subgraph, state }: Side,
  { block, chainId, where }: ReconciledChain,
): Promise<number> {
  const served = await state.chainId()
  if (served !== chainId)
    throw new UserError(`${where} serves chain ${served}, not ${chainId}: name another endpoint`)
  const { _meta } = await subgraph.query(documents.MetaDocument, {})
  if (block !== undefined) {
    if (block > _meta.block.number) {
      throw new UserError(
        `the index is at block ${_meta.block.number}, before ${block}: wait, or name an earlier block`,
      )
    }
    return block
  }
  const hash = await state.blockHash(_meta.block.number)
  if (_meta.block.hash && hash !== _meta.block.hash) {
    throw new UserError(
      `block ${_meta.block.number} of ${where} is ${hash}, but the index has ${_meta.block.hash}: wait until they agree`,
    )
  }
  return _meta.block.number
}
