import { slashingOn } from '@confluence/gateway/join/slashing'
import { applyChanges, type ChainMirror } from '@confluence/gateway/mirror/chain-mirror'
import { fetchChanges } from '@confluence/gateway/mirror/fetch-changes'
import { loadSnapshot } from '@confluence/gateway/snapshot/load-snapshot'
import { describe, expect, test } from 'vitest'
import type { Scene } from '../../harness/stack.ts'
import { joinOf, upstreamsOf } from './joined.ts'

interface SlashEvent {
  id: string
  orchestrator: { id: string }
  penalty: string
  rate: string
  round: string
  lockExposure: string
  blockNumber: string
}

/** What a slash was said to take one block before, against what the contract then took. */
export function slashingScenarios(scene: Scene): void {
  describe.each(['l1', 'l2'] as const)('slashes on %s', (chain) => {
    test('take the penalty, and the exposure of locks, that were said before', async () => {
      const upstreams = upstreamsOf(scene)
      const snapshot = await loadSnapshot(scene.recording.snapshotFile)
      const mirrorAt = async (name: 'l1' | 'l2', number: number): Promise<ChainMirror> =>
        applyChanges(undefined, await fetchChanges(upstreams[name], 0, { number }))
      // Before anything has migrated, as it was when L1 slashed.
      const early = { l1: await mirrorAt('l1', 1), l2: await mirrorAt('l2', 1) }
      let withLocks = 0
      for (const { id, orchestrator, penalty, rate, round, lockExposure, blockNumber } of await alone()) {
        const now = { ...early, [chain]: await mirrorAt(chain, Number(blockNumber) - 1) }
        const slashing = slashingOn(joinOf(now.l1, now.l2, snapshot), chain, {
          orchestrator: orchestrator.id,
          rate: BigInt(rate),
          round: BigInt(round),
        })
        expect([id, slashing?.penalty, slashing?.secondProposal.lockPenalty]).toEqual([
          id,
          BigInt(penalty),
          BigInt(lockExposure),
        ])
        if (lockExposure !== '0') withLocks++
      }
      expect(withLocks).toBeGreaterThan(0)
    })

    /** Slashes in a transaction that is alone in its block, and the only one in it, so that nothing came in between. */
    async function alone(): Promise<SlashEvent[]> {
      const { slashEvents } = await scene.stack.query<{ slashEvents: SlashEvent[] }>(
        chain,
        '{ slashEvents(first: 1000) { id orchestrator { id } penalty rate round lockExposure blockNumber } }',
      )
      const { blocks } = scene.recording[chain]
      return slashEvents.filter(({ blockNumber }) => {
        const others = slashEvents.filter((other) => other.blockNumber === blockNumber)
        return blocks[Number(blockNumber)]?.transactions.length === 1 && others.length === 1
      })
    }
  })
}
