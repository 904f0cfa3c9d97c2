import { ZERO_ADDRESS } from '@confluence/protocol/address'
import { claimBlockers } from '@confluence/protocol/claim-advice'
import { type Command, Option } from 'commander'
import { address } from '../../console/arguments.ts'
import { RejectedError } from '../../console/exit-codes.ts'
import { type AskOptions, askAboutCommand, clientOf } from '../../console/options.ts'
import { printOne } from '../../output/print.ts'
import { describeClaim } from './describe.ts'
import { prepareClaim } from './prepare.ts'

interface ClaimOptions extends AskOptions {
  newDelegate: string
}

/** `confluence claim ADDRESS`: a snapshot claim as a transaction, and what to know before sending it. */
export function claimCommand(): Command {
  return askAboutCommand(
    'claim',
    'Print the transaction that claims the stake and fees of an account from the snapshot, what the account will receive, and what to know before sending it. Nothing is sent.',
    'account that was a delegator on Ethereum; only the account itself can send the transaction',
  )
    .addOption(
      new Option(
        '--new-delegate <address>',
        'orchestrator to bond to in place of the delegate on Ethereum; ignored where a delegator pool pays the claim',
      )
        .argParser(address)
        .default(ZERO_ADDRESS, 'keep the delegate'),
    )
    .action(run)
}

async function run(id: string, { url, newDelegate, ...output }: ClaimOptions): Promise<void> {
  const claim = await prepareClaim(clientOf({ url }), { id, newDelegate, url })
  printOne(claim, output, (style) => describeClaim(claim, style))
  const { claimBlockedBy, rejection } = claim
  if (claimBlockedBy) {
    const { reason, remedy } = claimBlockers[claimBlockedBy]
    throw new RejectedError(`the claim would fail: ${reason}. ${remedy}`)
  }
  if (rejection) throw new RejectedError(`the claim would fail: ${rejection}`)
}
