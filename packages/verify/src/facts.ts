import { endpointName, withoutSecrets } from '@confluence/protocol/endpoint-name'
import { fetchFault } from '@confluence/protocol/lib/fetch-fault'
import { postGraphql } from '@confluence/protocol/lib/post-graphql'
import { readFileAtMost } from '@confluence/protocol/lib/read-at-most'
import { readFault } from '@confluence/protocol/lib/system-fault'
import { textOf } from '@confluence/protocol/lib/text-of'
import { UserError } from '@confluence/protocol/lib/user-error'
import type { Chain } from '@confluence/recording/recording'
import { createTally, type FigureCount } from './tally.ts'

/** A published figure of a real chain. */
export interface Fact {
  chain: Chain
  /** What it is, in a few words. */
  figure: string
  /** Who published it. */
  source: string
  /** Block that the query looks at, for the report. */
  block: number
  /** Query of the chain's subgraph. */
  query: string
  /** Its whole answer. */
  expected: unknown
}

/** Reads a file of facts. Throws UserError if it is not one. */
export function readFacts(file: string): Fact[] {
  let content: unknown
  try {
    content = JSON.parse(textOf(readFileAtMost(file)))
  } catch (error) {
    throw new UserError(`cannot read the facts in ${file}: ${readFault(error)}`)
  }
  if (!Array.isArray(content) || !content.every(isFact)) {
    throw new UserError(
      `${file} does not hold facts: give an array of {chain, figure, source, block, query, expected}, as facts/real-chains.json`,
    )
  }
  return content
}

function isFact(value: unknown): value is Fact {
  const { chain, figure, source, block, query, expected } = (value ?? {}) as Partial<Fact>
  const texts = [figure, source, query].every((text) => typeof text === 'string')
  return (chain === 'l1' || chain === 'l2') && texts && Number.isInteger(block) && expected !== undefined
}

/** Compares facts with what subgraphs of the real chains answer. Throws UserError if one does not answer. */
export async function compareFacts(
  facts: readonly Fact[],
  urls: Record<Chain, string>,
): Promise<FigureCount[]> {
  const tally = createTally()
  for (const { chain, figure, source, block, query, expected } of facts) {
    const served = await postGraphql(urls[chain], query).catch((error: unknown) => {
      const fault = `${endpointName(urls[chain])} does not answer for "${figure}": ${fetchFault(error)}`
      throw new UserError(
        `${withoutSecrets(fault, urls[chain])}: start the stack, or name its address with --url`,
      )
    })
    tally.at(chain, block)(figure, source, JSON.stringify(served), JSON.stringify(expected))
  }
  return tally.figures()
}
