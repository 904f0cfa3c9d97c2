import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { UserError } from '@confluence/protocol/lib/user-error'
import { describe, expect, test } from 'vitest'
import { openRecording } from './recording.ts'
import { CONFLUENCE, SMOKE } from './test-support.ts'
import { readExpected, readPools, readTruth } from './truth.ts'

const ZERO_TOPIC = `0x${'0'.repeat(64)}`
// keccak256('Transfer(address,address,uint256)')
const TRANSFER = '0xddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef'

describe.each([SMOKE, CONFLUENCE])('%s', (directory) => {
  const recording = openRecording(directory)

  test.each(['l1', 'l2'] as const)(
    'the supply of %s at every checkpoint is what was minted less what was burnt',
    (chain) => {
      const { blocks, meta } = recording[chain]
      let supply = 0n
      let next = 0
      let label = ''
      for (const row of readTruth(recording[chain])) {
        for (; next <= row.block; next++) {
          for (const { address, topics, data } of blocks[next]?.logs ?? []) {
            if (address !== meta.contracts.LivepeerToken || topics[0] !== TRANSFER) continue
            if (topics[1] === ZERO_TOPIC) supply += BigInt(data)
            if (topics[2] === ZERO_TOPIC) supply -= BigInt(data)
          }
        }
        expect(`${row.block}: ${row.lptTotalSupply}`).toBe(`${row.block}: ${supply}`)
        expect(row.timestamp).toBe(Number(blocks[row.block]?.timestamp))
        label = row.label
      }
      expect(label).toBe('final')
    },
  )

  test('expected states count as many tickets as there were events', () => {
    const { delegators, unbondingLocks, senders } = readExpected(recording)
    const { l1, l2 } = JSON.parse(readFileSync(join(directory, 'stats.json'), 'utf8'))
    const tickets = Object.values(delegators).flatMap(({ initiations }) => initiations)
    expect(tickets).toHaveLength(l1.events.MigrateDelegatorInitiated)
    expect(unbondingLocks).toHaveLength(l1.events.MigrateUnbondingLocksInitiated)
    expect(Object.values(senders).flatMap(({ initiations }) => initiations)).toHaveLength(
      l1.events.MigrateSenderInitiated,
    )
    expect(Object.values(delegators).filter(({ claimed }) => claimed)).toHaveLength(l2.events.StakeClaimed)
  })

  test.each(['l1', 'l2'] as const)('the pools of %s agree with its last checkpoint', (chain) => {
    const { pools, block } = readPools(recording[chain])
    const final = [...readTruth(recording[chain])].at(-1)
    expect(final?.block).toBe(block)
    let compared = 0
    for (const [orchestrator, { pools: rounds }] of Object.entries(final?.orchestrators ?? {})) {
      for (const [round, pool] of Object.entries(rounds)) {
        const complete = pools[orchestrator]?.[round]
        if (!complete) continue
        expect(complete).toEqual(pool)
        compared++
      }
    }
    expect(compared).toBeGreaterThan(0)
  })
})

test('a recording without checks says so when they are asked for', () => {
  const recording = { ...openRecording(SMOKE), directory: join(SMOKE, 'l1') }
  expect(() => readExpected(recording)).toThrow(UserError)
  expect(() => readExpected(recording)).toThrow('expected.json is missing')
})
