import { expect, test } from 'vitest'
import recorded from './classic-redemptions.json' with { type: 'json' }
import { classicRedemptionHash, classicTicketId } from './retryable-ticket.ts'

test('the redemption of each of 84 real migrations before Nitro is the transaction that its number leads to', () => {
  expect(recorded.redemptions).toHaveLength(84)
  for (const { seqNo, l2Transaction } of recorded.redemptions) {
    expect(classicRedemptionHash(classicTicketId(BigInt(seqNo)))).toBe(l2Transaction)
  }
})
