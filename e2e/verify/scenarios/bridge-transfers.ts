import type { Chain, ChainRecording } from '@confluence/recording/recording'
import { eventLogs } from '@confluence/verify/event-logs'
import { describe, expect, test } from 'vitest'
import type { Scene } from '../../harness/stack.ts'
import { byId, RECORD_FIELDS, recordOf } from './records.ts'

const crossing = (direction: 'DEPOSIT' | 'WITHDRAWAL', initiated: boolean, seqNo: bigint | null) => ({
  direction,
  initiated,
  seqNo: seqNo === null ? null : `${seqNo}`,
})

/** What each log of the gateway says, as a record of a transfer. The number of the message is in initiations only. */
const expectedTransfers: Record<Chain, (recording: ChainRecording) => { id: string; direction: string }[]> = {
  l1: (recording) => [
    ...[...eventLogs(recording, 'DepositInitiated')].map((log) => ({
      ...recordOf(log),
      ...crossing('DEPOSIT', true, log.args._sequenceNumber),
      ...parties(log.args),
    })),
    ...[...eventLogs(recording, 'WithdrawalFinalized')].map((log) => ({
      ...recordOf(log),
      ...crossing('WITHDRAWAL', false, null),
      ...parties(log.args),
    })),
  ],
  l2: (recording) => [
    ...[...eventLogs(recording, 'DepositFinalized')].map((log) => ({
      ...recordOf(log),
      ...crossing('DEPOSIT', false, null),
      ...parties(log.args),
    })),
    ...[...eventLogs(recording, 'WithdrawalInitiated')].map((log) => ({
      ...recordOf(log),
      ...crossing('WITHDRAWAL', true, log.args._l2ToL1Id),
      ...parties(log.args),
    })),
  ],
}

function parties({ _from, _to, _amount }: { _from: string; _to: string; _amount: bigint }) {
  return { from: _from, to: _to, amount: `${_amount}` }
}

export function bridgeTransferScenarios({ recording, stack }: Scene): void {
  describe.each(['l1', 'l2'] as const)('bridge transfers on %s', (chain) => {
    test('there is one bridge transfer per log of the gateway', async () => {
      const { bridgeTransfers } = await stack.query<{ bridgeTransfers: unknown[] }>(
        chain,
        `{ bridgeTransfers(first: 1000) { ${RECORD_FIELDS} direction initiated from to amount seqNo } }`,
      )
      const expected = expectedTransfers[chain](recording[chain])
      expect(new Set(expected.map(({ direction }) => direction)).size).toBe(2)
      expect(bridgeTransfers).toEqual(byId(expected))
    })
  })
}
