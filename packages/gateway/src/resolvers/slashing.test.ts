import { expect, test } from 'vitest'
import { createView, type View } from '../join/view.ts'
import { address, busyView } from '../testing/busy-view.ts'
import { bodyOf, testEndpoint } from '../testing/test-endpoint.ts'

const LPT = 10n ** 18n
const ALICE = address('1')

/** Alice, an orchestrator, had 100 LPT bonded and unbonded 50 and 25 of them. */
function example(): View {
  const busy = busyView()
  const { mirror } = busy.l2
  const row = mirror?.delegators.get(ALICE)
  const orchestrator = mirror?.orchestrators.get(ALICE)
  const [lock] = mirror?.unbondingLocks.values() ?? []
  if (!mirror || !row || !orchestrator || !lock) throw new Error('the busy view has no such rows')
  const lockOf = (lockId: bigint, amount: bigint) =>
    [`lock ${lockId}`, { ...lock, id: `lock ${lockId}`, lockId, amount, delegator: ALICE }] as const
  return createView(
    busy.l1,
    {
      ...busy.l2,
      mirror: {
        ...mirror,
        delegators: new Map([[ALICE, { ...row, bondedAmount: 25n * LPT, lastClaimRound: 12n }]]),
        orchestrators: new Map([[ALICE, { ...orchestrator, cumulativeRewards: 0n }]]),
        unbondingLocks: new Map([lockOf(0n, 50n * LPT), lockOf(1n, 25n * LPT)]),
      },
    },
    busy.snapshot,
  )
}

async function ask(view: View, args: string, id = ALICE) {
  const endpoint = await testEndpoint()
  endpoint.view = view
  return bodyOf(
    await endpoint.post(`{ slashing(orchestrator: "${id}", ${args}) {
      chain round rate stake penalty
      firstProposal { lockCount lockPenalty total }
      secondProposal { lockCount lockPenalty total }
      locks { lock { id amount } firstProposal secondProposal }
    } }`),
  )
}

const wei = (lpt: bigint) => String(lpt * LPT)

test('the example of the discussion: the contract takes 10 of 25, each proposal 40 of the 100 that were bonded', async () => {
  const { data } = await ask(example(), 'rate: "400000"')
  const whole = { lockCount: 2, lockPenalty: wei(30n), total: wei(40n) }
  expect(data?.slashing).toEqual({
    chain: 'L2',
    round: '12',
    rate: '400000',
    stake: wei(25n),
    penalty: wei(10n),
    firstProposal: whole,
    secondProposal: whole,
    locks: [
      { lock: { id: 'l2-lock 0', amount: wei(50n) }, firstProposal: wei(20n), secondProposal: wei(20n) },
      { lock: { id: 'l2-lock 1', amount: wei(25n) }, firstProposal: wei(10n), secondProposal: wei(10n) },
    ],
  })
})

test('in a round in which the locks can be withdrawn, the second proposal takes nothing from them', async () => {
  const { data } = await ask(example(), 'rate: "400000", round: "20"')
  expect(data?.slashing).toMatchObject({
    round: '20',
    firstProposal: { lockCount: 2, total: wei(40n) },
    secondProposal: { lockCount: 0, lockPenalty: '0', total: wei(10n) },
  })
})

test('locks that hold no stake any more, and on L1 those that have arrived on L2, do not answer', async () => {
  const locksOf = async (digit: string) => {
    const { data } = await ask(busyView(), 'rate: "500000", chain: L1', address(digit))
    const slashing = data?.slashing as { locks: { lock: { id: string } }[] } | undefined
    return slashing?.locks.map(({ lock }) => lock.id)
  }
  expect(await locksOf('4')).toEqual([`l1-${address('4')}01000000`, `l1-${address('4')}00000000`])
  // Withdrawn, and arrived on L2.
  expect([await locksOf('5'), await locksOf('6')]).toEqual([[], []])
})

test.each([
  ['rate: 0', 'rate is 0: give 1 to 1000000 parts per 10^6, such as 400000 for 40 %'],
  ['rate: 1000001', 'rate is 1000001: give 1 to 1000000'],
  ['rate: "-5"', 'rate is -5: give 1 to 1000000'],
  ['rate: "0.4"', '"0.4" is not a whole number'],
  ['rate: 1, round: 11', 'round 11 has ended: give the current round, 12, or a later one'],
  ['rate: 1, round: "next"', '"next" is not a whole number'],
  ['rate: 1, chain: BOTH', 'ask for L1 or L2 here'],
])('%s is refused', async (args, reason) => {
  const { errors } = await ask(busyView(), args)
  expect(errors?.[0]?.message).toContain(reason)
})

test('an address that the chain does not know has no answer, and one that is none is refused', async () => {
  const endpoint = await testEndpoint()
  endpoint.view = busyView()
  const of = async (id: string) =>
    bodyOf(await endpoint.post(`{ slashing(orchestrator: "${id}", rate: 1) { stake } }`))
  expect((await of(`0x${'77'.repeat(20)}`)).data).toEqual({ slashing: null })
  expect((await of('0x12')).errors?.[0]?.message).toContain('0x12 is not an address')
})
