import { ZERO_ADDRESS } from '@confluence/protocol/address'
import { formatAmount } from '../../output/amounts.ts'
import { describeBlocks } from '../../output/print.ts'
import type { Style } from '../../output/style.ts'
import { formatFields } from '../../output/table.ts'
import type { PreparedClaim } from './prepare.ts'

/** A claim in paragraphs for people. */
export function describeClaim(claim: PreparedClaim, style: Style): string[] {
  const { id, to, calldata, receives, warnings, claimBlockedBy, arguments: given } = claim
  const bound = receives.pool
    ? `, paid by the pool ${receives.pool}`
    : receives.delegate
      ? `, bonded to ${receives.delegate}`
      : ''
  return [
    formatFields(
      [
        ['account', style.bold(id)],
        ['receives', `${formatAmount(receives.stake)} LPT, ${formatAmount(receives.fees)} ETH${bound}`],
        ['blocked by', claimBlockedBy ? style.red(claimBlockedBy) : 'nothing'],
      ],
      style,
    ),
    ...(warnings.length > 0
      ? [warnings.map(({ message }) => `${style.yellow('warning')}  ${message}`).join('\n')]
      : []),
    formatFields(
      [
        ['from', `${id}, on Arbitrum One`],
        ['to', to ?? style.red('unknown: this gateway does not know L2Migrator')],
        ['_delegate', given.delegate],
        ['_stake', `${given.stake} (${formatAmount(given.stake)} LPT)`],
        ['_fees', `${given.fees} (${formatAmount(given.fees)} ETH)`],
        ['_proof', `${given.proof.length} hashes, in the calldata`],
        [
          '_newDelegate',
          given.newDelegate === ZERO_ADDRESS ? `${given.newDelegate} (keep the delegate)` : given.newDelegate,
        ],
      ],
      style,
    ),
    `${style.bold('calldata')}\n${calldata}`,
    style.dim(describeBlocks(claim._meta)),
  ]
}
