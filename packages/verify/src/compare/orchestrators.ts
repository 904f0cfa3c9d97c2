import type { L2TruthRow, TruthOrchestrator, TruthRow } from '@confluence/recording/truth-row'
import type { ServedOrchestrator } from '../served.ts'
import type { Compare } from '../tally.ts'

/** BondingManager.getTranscoder, transcoderStatus and transcoderTotalStake. An orchestrator not served is one of zeros. */
export function compareOrchestrators(
  compare: Compare,
  served: ReadonlyMap<string, ServedOrchestrator>,
  row: TruthRow,
): void {
  for (const [id, recorded] of Object.entries(row.orchestrators)) {
    const ours = served.get(id)
    for (const field of FIELDS)
      compare(`Orchestrator.${field}`, id, ours ? ours[field] : '0', recorded[field])
    compare('Orchestrator.registered', id, ours?.registered ?? false, recorded.status === '1')
    // No event says that a round has begun before it is initialized.
    if (row.currentRoundInitialized)
      compare('Orchestrator.active', id, ours?.active ?? false, recorded.active)
  }
}

const FIELDS = [
  'activationRound',
  'deactivationRound',
  'rewardCut',
  'feeShare',
  'totalStake',
  'lastRewardRound',
  'lastFeeRound',
  'lastActiveStakeUpdateRound',
  'cumulativeRewards',
  'activeCumulativeRewards',
  'cumulativeFees',
] as const satisfies (keyof TruthOrchestrator & keyof ServedOrchestrator)[]

/** BondingManager.transcoderToRewardCaller, since v14. Who has none is not in the row. */
export function compareRewardCallers(
  compare: Compare,
  served: ReadonlyMap<string, ServedOrchestrator>,
  { rewardCallers }: L2TruthRow,
): void {
  if (!rewardCallers) return
  for (const id of new Set([...served.keys(), ...Object.keys(rewardCallers)])) {
    compare('Orchestrator.rewardCaller', id, served.get(id)?.rewardCaller ?? null, rewardCallers[id] ?? null)
  }
}

/** Who is in the transcoder pool. The order, by stake, is not served. */
export function compareTranscoderPool(
  compare: Compare,
  served: readonly { id: string }[],
  row: TruthRow,
): void {
  const ours = new Set(served.map(({ id }) => id))
  const theirs = new Set(row.transcoderPool)
  for (const id of new Set([...ours, ...theirs])) {
    compare('Orchestrator.inPool', id, ours.has(id), theirs.has(id))
  }
}
