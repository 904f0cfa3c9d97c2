import type { VotingStake } from '../join/tally.ts'
import { MoreOrchestratorsDocument, VotingStakeDocument } from '../upstream/generated.ts'
import type { Upstream } from '../upstream/upstream.ts'
import { furtherPages, PAGE } from './fetch-changes.ts'
import { delegatorRow, factorRow, orchestratorRow, protocolRow } from './rows.ts'

/** What the votes of these addresses are weighed by at a past block: one request per 1,000 voters or orchestrators. */
export async function votingStakeAt(
  upstream: Upstream,
  block: number,
  voters: readonly string[],
): Promise<VotingStake> {
  const ask = (from: number) =>
    upstream.ask(VotingStakeDocument, { block, voters: voters.slice(from, from + PAGE) })
  const first = await ask(0)
  const delegators = [...first.delegators]
  for (let from = PAGE; from < voters.length; from += PAGE) delegators.push(...(await ask(from)).delegators)
  const orchestrators = [
    ...first.orchestrators,
    ...(await furtherPages(upstream, MoreOrchestratorsDocument, { block, since: 0 }, first.orchestrators)),
  ]
  const factors = delegators.flatMap(({ startPool }) => startPool ?? [])
  return {
    protocol: first.protocol && protocolRow(first.protocol),
    orchestrators: new Map(orchestrators.map((each) => [each.id, orchestratorRow(each)])),
    delegators: new Map(delegators.map((each) => [each.id, delegatorRow(each)])),
    factors: new Map(factors.map((each) => [each.id, factorRow(each)])),
  }
}
