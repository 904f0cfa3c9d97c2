import { rootWarning } from '@confluence/protocol/claim-advice'
import { endpointName } from '@confluence/protocol/endpoint-name'
import { UserError } from '@confluence/protocol/lib/user-error'
import { keccak_256 } from '@noble/hashes/sha3.js'
import { bytesToHex, concatBytes, hexToBytes } from '@noble/hashes/utils.js'
import type { Command } from 'commander'
import { NotFoundError, NotReadyError, RejectedError } from '../../console/exit-codes.ts'
import { type AskOptions, askAboutCommand, clientOf } from '../../console/options.ts'
import { formatAmount } from '../../output/amounts.ts'
import { describeBlocks, printOne } from '../../output/print.ts'
import { formatFields } from '../../output/table.ts'
import { withoutLeaf } from '../claim/without-leaf.ts'

/** `confluence proof ADDRESS`: the proof that L2Migrator.claimStake verifies. */
export function proofCommand(): Command {
  return askAboutCommand(
    'proof',
    "Print the Merkle proof of an account's leaf in the snapshot, checked against the root.",
    'account that was a delegator on Ethereum',
  ).action(run)
}

async function run(id: string, { url, ...output }: AskOptions): Promise<void> {
  const { delegator, received, snapshot, _meta } = await clientOf({ url }).proof({ id })
  if (!snapshot) {
    throw new NotReadyError(`${endpointName(url)} has no snapshot: start it with --snapshot FILE`)
  }
  const claim = delegator?.claimStakeArguments
  if (!delegator || !claim) throw new NotFoundError(withoutLeaf(id, received))
  const root = rootOf(claim)
  if (root !== snapshot.root) {
    throw new UserError(
      `the proof leads to ${root}, but the root is ${snapshot.root}: report this fault of the gateway`,
    )
  }
  const { state, claimableStake, claimableFees, claimBlockedBy } = delegator
  const rejection = rootWarning(snapshot.verified)
  const warnings = rejection ? [rejection] : []
  const value = {
    id,
    ...claim,
    root,
    rootOnChain: snapshot.rootOnChain,
    state,
    claimBlockedBy,
    unclaimableStake: delegator.unclaimableStake,
    warnings,
    _meta,
  }
  printOne(value, output, (style) => [
    formatFields(
      [
        ['delegator', style.bold(id)],
        ['delegate', claim.delegate],
        ['stake', `${claim.stake} wei (${formatAmount(claim.stake)} LPT)`],
        ['fees', `${claim.fees} wei (${formatAmount(claim.fees)} ETH)`],
        ['leaf', claim.leaf],
        ['root', `${root} (${rejection ? style.red(rejection.message) : 'the one on Arbitrum One'})`],
        ['a claim leaves behind', `${formatAmount(delegator.unclaimableStake)} LPT`],
        [
          'claim now',
          claimBlockedBy ?? `${formatAmount(claimableStake)} LPT, ${formatAmount(claimableFees)} ETH`,
        ],
      ],
      style,
    ),
    [style.bold('proof'), ...claim.proof].join('\n'),
    style.dim(describeBlocks(_meta)),
  ])
  if (rejection) throw new RejectedError(rejection.message)
}

/** The root that a proof leads to, as MerkleSnapshot.sol computes it: each pair hashed smaller first. */
function rootOf({ leaf, proof }: { leaf: string; proof: readonly string[] }): string {
  const root = proof.reduce((node, sibling) => {
    const pair = [node, sibling.slice(2)].sort().map(hexToBytes)
    return bytesToHex(keccak_256(concatBytes(...pair)))
  }, leaf.slice(2))
  return `0x${root}`
}
