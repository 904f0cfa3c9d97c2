import { UserError } from '@confluence/protocol/lib/user-error'
import { keccak_256 } from '@noble/hashes/sha3.js'
import { bytesToHex, concatBytes, hexToBytes } from '@noble/hashes/utils.js'
import type { Command } from 'commander'
import { NotFoundError, NotReadyError } from '../../console/exit-codes.ts'
import { type AskOptions, askAboutCommand, clientOf } from '../../console/options.ts'
import { formatAmount } from '../../output/amounts.ts'
import { describeBlocks, printOne } from '../../output/print.ts'
import { formatFields } from '../../output/table.ts'

/** `confluence proof ADDRESS`: what L2Migrator.claimStake is to be called with. */
export function proofCommand(): Command {
  return askAboutCommand(
    'proof',
    "Print an account's proof and the arguments of L2Migrator.claimStake, checked against the root.",
    'account that was a delegator on Ethereum',
  ).action(run)
}

async function run(id: string, { url, ...output }: AskOptions): Promise<void> {
  const { delegator, snapshot, _meta } = await clientOf({ url }).proof({ id })
  if (!snapshot) {
    throw new NotReadyError(`${url} has no snapshot loaded: start it with --snapshot FILE`)
  }
  const claim = delegator?.claimStakeArguments
  if (!delegator || !claim)
    throw new NotFoundError(`${id} is no leaf of the snapshot: it has nothing to claim with`)
  const root = rootOf(claim)
  if (root !== snapshot.root) {
    throw new UserError(
      `the proof leads to ${root}, but the root is ${snapshot.root}: the gateway is at fault`,
    )
  }
  const { state, claimableStake, claimableFees, claimBlockedBy } = delegator
  const value = { id, ...claim, root, rootOnChain: snapshot.rootOnChain, state, claimBlockedBy, _meta }
  printOne(value, output, (style) => [
    formatFields(
      [
        ['delegator', style.bold(id)],
        ['delegate', claim.delegate],
        ['stake', `${claim.stake} wei (${formatAmount(claim.stake)} LPT)`],
        ['fees', `${claim.fees} wei (${formatAmount(claim.fees)} ETH)`],
        ['leaf', claim.leaf],
        ['root', `${root} (${snapshot.verified ? 'that of the chain' : style.red('NOT that of the chain')})`],
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
}

/** The root that a proof leads to, as MerkleSnapshot.sol computes it: each pair hashed smaller first. */
function rootOf({ leaf, proof }: { leaf: string; proof: readonly string[] }): string {
  const root = proof.reduce((node, sibling) => {
    const pair = [node, sibling.slice(2)].sort().map(hexToBytes)
    return bytesToHex(keccak_256(concatBytes(...pair)))
  }, leaf.slice(2))
  return `0x${root}`
}
