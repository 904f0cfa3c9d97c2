import type { ChainRecording } from '@confluence/recording/recording'
import { eventLogs } from './event-logs.ts'

/** What claims of earnings brought an account, in wei of LPT (less what slashes took) and of ETH. */
export interface Claimed {
  rewards: bigint
  fees: bigint
}

/** An account's claims and slashes up to a block. */
export type ClaimedSoFar = (account: string, block: number) => Claimed

const NOTHING: Claimed = { rewards: 0n, fees: 0n }

/** Sums up a recording's logs of claims and slashes. */
export function claimedSoFar(recording: ChainRecording): ClaimedSoFar {
  const changes = [
    ...[...eventLogs(recording, 'EarningsClaimed')].map(({ block, args }) => ({
      block,
      account: args.delegator,
      rewards: args.rewards,
      fees: args.fees,
    })),
    ...[...eventLogs(recording, 'TranscoderSlashed')].map(({ block, args }) => ({
      block,
      account: args.transcoder,
      rewards: -args.penalty,
      fees: 0n,
    })),
  ]
  const sums = new Map<string, (Claimed & { block: number })[]>()
  for (const { block, account, rewards, fees } of changes.sort((a, b) => a.block - b.block)) {
    const known = sums.get(account) ?? []
    const before = known.at(-1) ?? NOTHING
    known.push({ block, rewards: before.rewards + rewards, fees: before.fees + fees })
    sums.set(account, known)
  }
  return (account, block) => sums.get(account)?.findLast((sum) => sum.block <= block) ?? NOTHING
}
