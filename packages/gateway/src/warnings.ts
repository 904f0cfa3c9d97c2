import { type Chain, chainTitles } from '@confluence/protocol/chains'
import type { ChainView } from './join/view.ts'
import type { ChainMirror } from './mirror/chain-mirror.ts'
import type { ContractUpdateRow } from './mirror/rows.ts'
import type { Warning, WarningCode } from './schema/generated.ts'

/** A fault of a chain's node or of the way to it. */
export interface Trouble {
  readonly code: WarningCode
  readonly message: string
}

/** Blocks behind the head from which figures count as late: about ten minutes. */
const TOLERATED_LAG = { l1: 50, l2: 2_400 } as const

/** What is to be said of a chain, the gravest first. */
export function warningsOf(chain: Chain, { mirror, reachable, head, troubles }: ChainView): Warning[] {
  const title = chainTitles[chain]
  const warnings: Warning[] = []
  const warn = (code: WarningCode, message: string, since: bigint | null = null) =>
    void warnings.push({ code, message, since })
  for (const { code, message } of troubles) warn(code, `${title}: ${message}`)
  const said = (code: WarningCode) => warnings.some((warning) => warning.code === code)
  if (!reachable && !said('UNREACHABLE')) {
    warn('UNREACHABLE', `The subgraph of ${title} does not answer. Its last known state is served.`)
  }
  if (!mirror) return warnings
  if (mirror.hasIndexingErrors && !said('INDEXING_ERROR')) {
    warn(
      'INDEXING_ERROR',
      `Indexing ${title} has failed, and its data stand still. See the log of graph-node.`,
    )
  }
  for (const { name, address, blockNumber } of unknownContracts(mirror)) {
    warn(
      'UNKNOWN_IMPLEMENTATION',
      `${name} on ${title} is ${address} since block ${blockNumber}, which this index does not know. ` +
        'The rules of the newest known version are applied, so amounts may be wrong. Update the index.',
      blockNumber,
    )
  }
  const { protocol } = mirror
  if (protocol) {
    const { claimMismatches, bondMismatches, rewardMismatches, firstMismatchBlock } = protocol
    const failed = claimMismatches + bondMismatches + rewardMismatches
    if (failed > 0) {
      warn(
        'SELF_CHECK_FAILED',
        `${failed} self-checks of the accounting of ${title} failed (claims ${claimMismatches}, bonds ${bondMismatches}, ` +
          `rewards ${rewardMismatches}), the first at block ${firstMismatchBlock}. Pending amounts may be wrong.`,
        firstMismatchBlock,
      )
    }
    const exact = protocol.exactSinceRound !== null && protocol.stakeExactSinceRound !== null
    if (!exact && !said('NOT_EXACT')) {
      warn('NOT_EXACT', `Some figures of ${title} do not follow from events exactly. They are null.`)
    }
  }
  const lag = head === null ? 0 : head - mirror.block.number
  if (lag > TOLERATED_LAG[chain] && !said('LAGGING')) {
    warn('LAGGING', `The index of ${title} is ${lag} blocks behind the chain.`, BigInt(mirror.block.number))
  }
  return warnings
}

/** Whether a warning asks for action. What events never tell stays as it is. */
export function asksForAction({ code }: Pick<Warning, 'code'>): boolean {
  return code !== 'NOT_EXACT'
}

/** Contracts whose present implementation the index does not know. */
function unknownContracts({ contractUpdates }: ChainMirror): ContractUpdateRow[] {
  const present = new Map<string, ContractUpdateRow>()
  for (const update of contractUpdates.values()) {
    const before = present.get(update.name)
    if (!before || isLater(update, before)) present.set(update.name, update)
  }
  return [...present.values()].filter(({ known }) => !known)
}

/** Ids are the transaction and the position of the log, so that they decide only within a transaction. */
function isLater(update: ContractUpdateRow, than: ContractUpdateRow): boolean {
  if (update.blockNumber !== than.blockNumber) return update.blockNumber > than.blockNumber
  return update.id > than.id
}
