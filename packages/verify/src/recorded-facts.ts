import type { Expected } from '@confluence/recording/expected'
import type { ChainMeta, ChainRecording } from '@confluence/recording/recording'
import type { TruthRow } from '@confluence/recording/truth-row'
import type { MigratedSoFar } from './compare/protocol.ts'
import { eventLogs } from './event-logs.ts'

/** Whether the checkpoint is the last one: it holds every delegator there is, where others may hold a sample. */
export function isFinal({ label }: TruthRow): boolean {
  return label.split('+').includes('final')
}

/**
 * Whether the inflation of a checkpoint is in any event: a Minter logs it with the first round that it starts. The
 * BridgeMinter, which takes over L1 at the freeze, starts none; the last Minter's stands.
 */
export function inflationKnown(recording: ChainRecording): (row: TruthRow) => boolean {
  const firstBlock = new Map<string, number>()
  for (const { address, block } of eventLogs(recording, 'SetCurrentRewardTokens')) {
    if (!firstBlock.has(address)) firstBlock.set(address, block)
  }
  const { BridgeMinter } = recording.meta.contracts
  return ({ minter, block }) => {
    const first = minter === BridgeMinter ? Math.min(...firstBlock.values()) : firstBlock.get(minter)
    return first !== undefined && first <= block
  }
}

/** What had migrated up to each block, by the recording's outcome. */
export function migratedSoFar({ delegators }: Expected): (block: number) => MigratedSoFar {
  const arrivals = Object.values(delegators).flatMap(({ finalized, claimed }) => {
    const arrival = finalized ?? claimed
    return arrival ? [{ block: arrival.l2Block, stake: BigInt(arrival.stake), claim: claimed !== null }] : []
  })
  return (block) => {
    const arrived = arrivals.filter((arrival) => arrival.block <= block)
    return {
      delegators: arrived.length,
      claims: arrived.filter(({ claim }) => claim).length,
      stake: arrived.reduce((sum, { stake }) => sum + stake, 0n),
    }
  }
}

/** Version of a BondingManager implementation, from 1; 0 where the recording does not name it. */
export function bondingManagerVersion({ contracts }: ChainMeta, implementation: string): number {
  for (const [name, address] of Object.entries(contracts)) {
    const [, version] = /^BondingManagerV(\d+)$/.exec(name) ?? []
    if (version && address === implementation) return Number(version)
  }
  return 0
}
