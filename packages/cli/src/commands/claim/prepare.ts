import { bondsTo, planClaim } from '@confluence/protocol/claim-plan'
import { claimCalldata } from '@confluence/protocol/claim-transaction'
import { endpointName } from '@confluence/protocol/endpoint-name'
import type { ConfluenceClient } from 'livepeer-confluence-client/client'
import { NotFoundError, NotReadyError } from '../../console/exit-codes.ts'
import { withoutLeaf } from './without-leaf.ts'

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
  if (!snapshot)
    throw new NotReadyError(`${endpointName(url)} has no snapshot: start it with --snapshot FILE`)
  const target = delegator && bondsTo(delegator, newDelegate)
  const plan =
    delegator &&
    planClaim(delegator, {
      newDelegate,
      receivedFrom: received.map(({ l1Address }) => l1Address),
      verified: snapshot.verified,
      delegateRegistered: target !== null && (await isRegistered(client, target)),
    })
  if (!plan) throw new NotFoundError(withoutLeaf(id, received))
  const { to, arguments: given, receives, blockedBy, rejection, warnings } = plan
  return {
    id,
    to,
    calldata: claimCalldata({ ...given, stake: BigInt(given.stake), fees: BigInt(given.fees) }),
    arguments: given,
    receives,
    state: delegator.state,
    claimBlockedBy: blockedBy,
    rejection,
    warnings,
    _meta,
  }
}

async function isRegistered(client: ConfluenceClient, id: string): Promise<boolean> {
  const { orchestrator } = await client.orchestratorRegistration({ id })
  return orchestrator?.registered ?? false
}
