import { ZERO_ADDRESS } from '@confluence/protocol/address'
import { type ClaimFacts, claimTarget, claimWarnings, rootWarning } from '@confluence/protocol/claim-advice'
import { claimCalldata } from '@confluence/protocol/claim-transaction'
import type { ConfluenceClient } from 'livepeer-confluence-client/client'
import type { ClaimBlocker, ClaimQuery } from 'livepeer-confluence-client/generated'
import { NotFoundError, NotReadyError } from '../../console/exit-codes.ts'
import { formatTime } from '../../output/amounts.ts'

interface ClaimRequest {
  id: string
  /** The zero address to keep the delegate. */
  newDelegate: string
  /** The gateway's address, for messages. */
  url: string
}

export type PreparedClaim = Awaited<ReturnType<typeof prepareClaim>>

/** A claim with all that someone has to know who sends it. Throws NotReadyError without a snapshot, NotFoundError without a leaf. */
export async function prepareClaim(client: ConfluenceClient, { id, newDelegate, url }: ClaimRequest) {
  const { delegator, received, snapshot, _meta } = await client.claim({ id })
  if (!snapshot) throw new NotReadyError(`${url} has no snapshot: start it with --snapshot FILE`)
  const found = delegator?.claimStakeArguments
  if (!delegator || !found) throw new NotFoundError(withoutLeaf(id, received))
  const { delegate, stake, fees, proof, to } = found
  const leaf = { delegate, stake: BigInt(stake) }
  const target = claimTarget({ leaf, newDelegate })
  const facts: ClaimFacts = {
    id,
    verified: snapshot.verified,
    leaf,
    pool: delegator.pool,
    newDelegate,
    migration: delegator.migration,
    l2: delegator.l2 && {
      delegate: delegator.l2.delegate,
      bondedAmount: BigInt(delegator.l2.bondedAmount ?? 0),
    },
    receivedFrom: received.map(({ l1Address }) => l1Address),
    delegateRegistered: await isRegistered(client, target),
  }
  return {
    id,
    to,
    calldata: claimCalldata({ ...leaf, fees: BigInt(fees), proof, newDelegate }),
    arguments: { delegate, stake, fees, proof, newDelegate },
    receives: {
      stake: delegator.claimableStake,
      fees: delegator.claimableFees,
      pool: delegator.pool?.id ?? null,
      delegate: delegator.pool || delegate === ZERO_ADDRESS ? null : target,
    },
    state: delegator.state,
    claimBlockedBy: blockerOf(delegator, facts),
    /** Why the chain rejects the proof; null if it does not. */
    rejection: rootWarning(snapshot.verified)?.message ?? null,
    warnings: claimWarnings(facts),
    _meta,
  }
}

async function isRegistered(client: ConfluenceClient, id: string): Promise<boolean> {
  const { orchestrator } = await client.orchestratorRegistration({ id })
  return orchestrator?.registered ?? false
}

/** The gateway's blocker, which is for a claim that keeps its delegate, corrected for one that names another. */
function blockerOf(
  { claimBlockedBy, l2 }: NonNullable<ClaimQuery['delegator']>,
  { id, pool, leaf, newDelegate }: ClaimFacts,
): ClaimBlocker | null {
  const bonds = !pool && leaf.delegate !== ZERO_ADDRESS && newDelegate !== ZERO_ADDRESS
  if (!bonds || (claimBlockedBy !== null && claimBlockedBy !== 'RECEIVER_IS_ORCHESTRATOR'))
    return claimBlockedBy
  // An orchestrator's stake cannot follow another delegate.
  return l2?.isOrchestrator && newDelegate !== id ? 'RECEIVER_IS_ORCHESTRATOR' : null
}

function withoutLeaf(id: string, received: ClaimQuery['received']): string {
  const [first] = received ?? []
  if (!first) return `${id} has no leaf in the snapshot: it has nothing to claim`
  const when = formatTime(first.blockTimestamp)
  return `${id} has nothing to claim: on Arbitrum One it received the migration of ${first.l1Address} (${when} UTC, ${first.transactionHash})`
}
