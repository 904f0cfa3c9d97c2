import type { ProtocolResolvers } from '../schema/generated.ts'

export const Protocol = {
  currentRoundStartBlock: ({ round }) => round?.startBlock ?? null,
  currentRoundStartTimestamp: ({ round }) => round?.startTimestamp ?? null,
} satisfies ProtocolResolvers
