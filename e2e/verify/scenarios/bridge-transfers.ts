import type { Chain } from '@confluence/recording/recording'
import { type EventLog, eventLogs, toAddress } from '@confluence/verify/event-logs'
import { describe, expect, test } from 'vitest'
import { byId, decimal, RECORD_FIELDS, recordOf, type Scene } from './scene.ts'

interface Crossing {
  chain: Chain
  signature: string
  direction: 'DEPOSIT' | 'WITHDRAWAL'
  initiated: boolean
  /** Its arguments: indexed are from, to and the message's number on L1, token, from and to on L2. */
  from(log: EventLog): bigint | undefined
  to(log: EventLog): bigint | undefined
  amount(log: EventLog): bigint | undefined
  seqNo(log: EventLog): bigint | undefined
}

const last = ({ data }: EventLog) => data.at(-1)
const none = () => undefined

const CROSSINGS: Crossing[] = [
  {
    chain: 'l1',
    signature: 'DepositInitiated(address,address,address,uint256,uint256)',
    direction: 'DEPOSIT',
    initiated: true,
    from: ({ indexed }) => indexed[0],
    to: ({ indexed }) => indexed[1],
    amount: last,
    seqNo: ({ indexed }) => indexed[2],
  },
  {
    chain: 'l1',
    signature: 'WithdrawalFinalized(address,address,address,uint256,uint256)',
    direction: 'WITHDRAWAL',
    initiated: false,
    from: ({ indexed }) => indexed[0],
    to: ({ indexed }) => indexed[1],
    amount: last,
    seqNo: none,
  },
  {
    chain: 'l2',
    signature: 'DepositFinalized(address,address,address,uint256)',
    direction: 'DEPOSIT',
    initiated: false,
    from: ({ indexed }) => indexed[1],
    to: ({ indexed }) => indexed[2],
    amount: last,
    seqNo: none,
  },
  {
    chain: 'l2',
    signature: 'WithdrawalInitiated(address,address,address,uint256,uint256,uint256)',
    direction: 'WITHDRAWAL',
    initiated: true,
    from: ({ indexed }) => indexed[0],
    to: ({ indexed }) => indexed[1],
    amount: last,
    seqNo: ({ indexed }) => indexed[2],
  },
]

export function bridgeTransferScenarios({ recording, stack }: Scene): void {
  describe.each(['l1', 'l2'] as const)('bridge transfers on %s', (chain) => {
    test('there is one per log of the gateway', async () => {
      const { bridgeTransfers } = await stack.query<{ bridgeTransfers: unknown[] }>(
        chain,
        `{ bridgeTransfers(first: 1000) { ${RECORD_FIELDS} direction initiated from to amount seqNo } }`,
      )
      const expected = CROSSINGS.filter((crossing) => crossing.chain === chain).flatMap((crossing) =>
        [...eventLogs(recording[chain], crossing.signature)].map((log) => ({
          ...recordOf(log),
          direction: crossing.direction,
          initiated: crossing.initiated,
          from: toAddress(crossing.from(log)),
          to: toAddress(crossing.to(log)),
          amount: decimal(crossing.amount(log)),
          seqNo: crossing.seqNo(log)?.toString() ?? null,
        })),
      )
      expect(new Set(expected.map(({ direction }) => direction)).size).toBe(2)
      expect(bridgeTransfers).toEqual(byId(expected))
    })
  })
}
