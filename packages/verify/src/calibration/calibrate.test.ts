import { listening, type TestServer } from '@confluence/protocol/testing/listening'
import { openRecording } from '@confluence/recording/recording'
import { type Replay, startReplay } from '@confluence/recording/server'
import { readTruth } from '@confluence/recording/truth'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type CalibrationOptions, calibrate } from './calibrate.ts'

const recording = openRecording(new URL('../../../../recordings/smoke', import.meta.url).pathname)
const final = [...readTruth(recording.l1)].at(-1)
const [orchestrator = '', { totalStake = '0' } = {}] =
  Object.entries(final?.orchestrators ?? {}).find(([, { totalStake }]) => totalStake !== '0') ?? []

/** What the index answers. */
const index = {
  protocol: { currentRound: String(final?.lastInitializedRound), paused: true, history: 'PARTIAL' },
  orchestrators: [{ id: orchestrator, stakeChanges: '7' }],
  tickets: [] as object[],
}
const known = structuredClone(index)

let subgraph: TestServer
let node: Replay
let other: Replay

beforeAll(async () => {
  node = await startReplay(recording.l1)
  other = await startReplay(recording.l2)
  subgraph = await listening(async (request, response) => {
    let text = ''
    for await (const chunk of request) text += chunk
    const data = /query FrozenState/.test(text)
      ? { _meta: { block: { number: 288 } }, protocol: index.protocol }
      : { page: /query Tickets/.test(text) ? index.tickets : index.orchestrators }
    response.setHeader('content-type', 'application/json').end(JSON.stringify({ data }))
  })
})
afterAll(() => Promise.all([subgraph.close(), node.close(), other.close()]))
beforeEach(() => {
  Object.assign(index, structuredClone(known))
  node.setHead(recording.l1.meta.lastBlock)
})

function run(more: Partial<CalibrationOptions> = {}) {
  return calibrate({
    subgraph: subgraph.url,
    rpc: node.url,
    where: 'node.example',
    chainId: 1,
    contracts: recording.l1.meta.contracts,
    leaves: [],
    signal: new AbortController().signal,
    ...more,
  })
}

const ticket = (delegatedStake: string) => ({
  id: '0x01',
  kind: 'DELEGATOR',
  l1Address: orchestrator,
  delegate: orchestrator,
  stake: '1',
  delegatedStake,
  blockNumber: '250',
})

test('a constant is what the contract answers, less what the index sums up to', async () => {
  expect(await run()).toEqual({
    constants: `${orchestrator}:${BigInt(totalStake) - 7n}`,
    nonZero: 1,
    asked: 1,
    block: recording.l1.meta.lastBlock,
    round: '29',
  })
})

test('an orchestrator whose events tell everything has none', async () => {
  index.orchestrators = [{ id: orchestrator, stakeChanges: totalStake }]
  expect(await run()).toMatchObject({ constants: '', nonZero: 0 })
})

test('a constant is negative where the index sums up to more', async () => {
  index.orchestrators = [{ id: orchestrator, stakeChanges: `${BigInt(totalStake) + 3n}` }]
  expect(await run()).toMatchObject({ constants: `${orchestrator}:-3` })
})

test('an orchestrator that only leaves or tickets name is asked for as well', async () => {
  index.orchestrators = []
  const leaf = { delegate: orchestrator, stake: 5n }
  const nobody = { delegate: `0x${'0'.repeat(40)}`, stake: 5n }
  expect(await run({ leaves: [leaf, nobody] })).toMatchObject({ constants: `${orchestrator}:${totalStake}` })
  index.tickets = [ticket(totalStake)]
  expect(await run()).toMatchObject({ constants: `${orchestrator}:${totalStake}` })
})

test('an index with the whole history needs none', async () => {
  index.protocol.history = 'WHOLE'
  expect(await run()).toBeUndefined()
})

describe('in one line that says what to do, it refuses', () => {
  const refused = async (more?: Partial<CalibrationOptions>) => {
    const error = await run(more).catch((error: Error) => error)
    expect(error).toBeInstanceOf(Error)
    const { message } = error as Error
    expect(message).not.toContain('\n')
    return message
  }

  test('an endpoint of another chain', async () => {
    const message = await refused({ rpc: other.url })
    expect(message).toBe('node.example serves chain 42161, not 1: name an endpoint of Ethereum')
  })

  test('an endpoint without the state of its head', async () => {
    node.setHead(200 + 1)
    expect(await refused()).toMatch(/^node.example has no state of its last block, 201: name .* full node/)
  })

  test('a protocol that is not paused', async () => {
    node.setHead(236)
    expect(await refused()).toMatch(
      /^the protocol is not paused at block 236 of node.example: .*no constants$/,
    )
  })

  test('an index that has not come to the freeze', async () => {
    index.protocol.paused = false
    expect(await refused()).toMatch(
      /^the index is at round 29 .* frozen in round 29: wait until it is synced$/,
    )
    Object.assign(index.protocol, { paused: true, currentRound: '25' })
    expect(await refused()).toMatch(/^the index is at round 25 /)
  })

  test('answers that are missing', async () => {
    index.orchestrators = [...index.orchestrators, { id: `0x${'ab'.repeat(20)}`, stakeChanges: '0' }]
    expect(await refused()).toMatch(/^node.example does not answer: .*getDelegator\(0xabab/)
  })

  test('a network without these contracts', async () => {
    const { RoundsManager: _, ...contracts } = recording.l1.meta.contracts
    expect(await refused({ contracts })).toBe(
      'the network has no address for RoundsManager: add it to the networks file',
    )
  })

  test('an answer that is not what an orchestrator migrated with', async () => {
    index.tickets = [ticket(`${BigInt(totalStake) + 1n}`)]
    expect(await refused()).toMatch(/but its migration in block 250 moved \d+: the constants are not used/)
  })

  test('an answer that is less than the leaves of its delegators', async () => {
    const leaf = { delegate: orchestrator, stake: BigInt(totalStake) }
    expect(await run({ leaves: [leaf] })).toBeDefined()
    expect(await refused({ leaves: [leaf, { ...leaf, stake: 1n }] })).toMatch(
      /but leaves of the snapshot hold \d+ of it: the constants are not used/,
    )
  })
})
