import { readTruth } from '@confluence/recording/truth'
import { expect, test } from 'vitest'
import type { Scene } from '../../harness/stack.ts'
import { joinScene } from './joined.ts'

interface Funds {
  deposit: string
  reserve: string
  withdrawRound: string
  state: string
  reserveClaimed: string
  reservePerOrchestrator: string
  maxFaceValue: string
}

/** What broadcasters' funds allow, against what TicketBroker and BondingManager answered at the last checkpoint. */
export function senderScenarios(scene: Scene): void {
  test.each(['l1', 'l2'] as const)(
    'the funds of broadcasters on %s are those of the contracts',
    async (chain) => {
      const { ask } = await joinScene(scene)
      const { senders } = await ask<{ senders: ({ id: string } & Record<'l1' | 'l2', Funds | null>)[] }>(`{
      senders(first: 1000) {
        id
        l1 { ...Funds }
        l2 { ...Funds }
      }
    }
    fragment Funds on SenderFunds {
      deposit reserve withdrawRound state reserveClaimed reservePerOrchestrator maxFaceValue
    }`)
      const row = [...readTruth(scene.recording[chain])].at(-1)
      const orchestrators = BigInt(row?.transcoderPoolSize ?? 0)
      expect(orchestrators).toBeGreaterThan(0n)
      const served = new Map(senders.map((sender) => [sender.id, sender[chain]]))
      const funded = Object.entries(row?.senders ?? {}).filter(([id, truth]) => {
        return served.get(id) || BigInt(truth.deposit) + BigInt(truth.reserve) > 0n
      })
      expect(funded.length).toBeGreaterThan(0)
      for (const [id, { deposit, reserve, withdrawRound, claimedInCurrentRound }] of funded) {
        const part = (BigInt(reserve) + BigInt(claimedInCurrentRound)) / orchestrators
        const round = BigInt(withdrawRound)
        const paid = part < BigInt(reserve) ? part : BigInt(reserve)
        expect(served.get(id)).toEqual({
          deposit,
          reserve,
          withdrawRound,
          state: round === 0n ? 'LOCKED' : round > BigInt(row?.round ?? 0) ? 'UNLOCKING' : 'UNLOCKED',
          reserveClaimed: claimedInCurrentRound,
          reservePerOrchestrator: String(part),
          maxFaceValue: String(BigInt(deposit) + paid),
        })
      }
      const { senderFundsNeeded } = await ask<{ senderFundsNeeded: object }>(
        `{ senderFundsNeeded(faceValue: "1000", chain: ${chain.toUpperCase()}) { deposit reserve orchestrators } }`,
      )
      expect(senderFundsNeeded).toEqual({
        deposit: '1000',
        reserve: String(1000n * orchestrators),
        orchestrators: Number(orchestrators),
      })
    },
  )

  test('a face value that is none is refused', async () => {
    const { ask } = await joinScene(scene)
    await expect(ask('{ senderFundsNeeded(faceValue: "0") { reserve } }')).rejects.toThrow(
      'faceValue is 0: give the wei of ETH that a winning ticket pays',
    )
  })
}
