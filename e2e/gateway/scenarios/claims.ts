import { claimBy } from '@confluence/gateway/join/account'
import { applyChanges, type ChainMirror } from '@confluence/gateway/mirror/chain-mirror'
import { fetchChanges } from '@confluence/gateway/mirror/fetch-changes'
import { follow } from '@confluence/gateway/mirror/follow'
import type { MigrationRow, PoolClaimRow } from '@confluence/gateway/mirror/rows'
import type { ApiContext } from '@confluence/gateway/resolvers/context'
import { resolvers } from '@confluence/gateway/resolvers/index'
import { loadSnapshot } from '@confluence/gateway/snapshot/load-snapshot'
import { describe, expect, test } from 'vitest'
import type { Scene } from '../../harness/stack.ts'
import { joinOf, joinScene, upstreamsOf } from './joined.ts'

const MIGRATOR = `0x${'ab'.repeat(20)}`

/** What a claim was said to bring one block before, against what the contracts then paid. */
export function claimScenarios(scene: Scene): void {
  const { blocks } = scene.recording.l2

  describe('snapshot claims', () => {
    test('bring what was claimable, and were not blocked', { timeout: 300_000 }, async () => {
      const upstreams = upstreamsOf(scene)
      const snapshot = await loadSnapshot(scene.recording.snapshotFile)
      const { mirror: l1 } = await follow(upstreams.l1, undefined)
      const { mirror: last } = await follow(upstreams.l2, undefined)
      let before: ChainMirror | undefined
      let compared = 0
      for (const claim of claimsAlone(last)) {
        before = await mirrorAt(Number(claim.blockNumber) - 1, before)
        const join = joinOf(l1, before, snapshot)
        const account = join.account(claim.l1Address)
        if (!account) throw new Error(`${claim.l1Address} claimed, but nobody knows it`)
        const paid = paidBy(claim, last)
        const { stake, fees, blockedBy } = claimBy(join, account)
        expect([claim.id, { stake, fees, blockedBy }]).toEqual([claim.id, { ...paid, blockedBy: null }])
        const sent = resolvers.Delegator.claim(account, {}, { join, l2Migrator: MIGRATOR } as ApiContext)
        const selector = blocks[Number(claim.blockNumber)]?.transactions[0]?.input.slice(0, 10)
        expect(sent).toEqual({ to: MIGRATOR, calldata: expect.stringMatching(`^${selector}`) })
        compared++
      }
      expect(compared).toBeGreaterThan(0)

      async function mirrorAt(number: number, earlier: ChainMirror | undefined): Promise<ChainMirror> {
        if (earlier?.block.number === number) return earlier
        const since = earlier ? earlier.block.number + 1 : 0
        return applyChanges(earlier, await fetchChanges(upstreams.l2, since, { number }))
      }
    })

    test('have the amounts of their leaves', async () => {
      const { ask } = await joinScene(scene)
      const { snapshot } = await ask<{ snapshot: object }>(
        '{ snapshot { root rootOnChain verified disagreements { message } } }',
      )
      const root = scene.recording.l2.meta.snapshotRoot
      expect(snapshot).toEqual({ root, rootOnChain: root, verified: true, disagreements: [] })
    })
  })

  /** Claims in a transaction that is alone in its block, so that nothing came in between; in the order of blocks. */
  function claimsAlone({ migrations }: ChainMirror): MigrationRow[] {
    return [...migrations.values()]
      .filter(({ kind, blockNumber }) => {
        return kind === 'SNAPSHOT' && blocks[Number(blockNumber)]?.transactions.length === 1
      })
      .sort((a, b) => Number(a.blockNumber - b.blockNumber))
  }
}

/** LPT bonded and ETH paid in all, by the pool and by L2Migrator. */
function paidBy(
  { receivedStake, fees, transactionHash, l1Address }: MigrationRow,
  { poolClaims }: ChainMirror,
) {
  const fromPool: PoolClaimRow | undefined = [...poolClaims.values()].find(
    (paid) => paid.transactionHash === transactionHash && paid.l1Delegator === l1Address,
  )
  return { stake: fromPool?.stake ?? receivedStake, fees: (fees ?? 0n) + (fromPool?.fees ?? 0n) }
}
