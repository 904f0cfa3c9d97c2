import { beforeEach, describe, expect, test } from 'vitest'
import { createHeadWatch, type HeadWatch, type Sighting } from './head-watch.ts'

const fine: Sighting = { block: 100, head: 100, synced: true, complaint: undefined, endpointFault: undefined }
let seconds = 0
let watch: HeadWatch
const at = (time: number, changes: Partial<Sighting> = {}) => {
  seconds = time
  return watch.look({ ...fine, ...changes })
}

beforeEach(() => {
  seconds = 0
  watch = createHeadWatch({ chain: 'l2', held: false, now: () => seconds * 1000 })
})

describe('a head that moved and stands still', () => {
  beforeEach(() => {
    at(0, { head: 99, block: 99 })
    expect(at(1)).toBeUndefined()
  })

  test('is a fault after some block times, with the time since when', () => {
    expect(at(20)).toBeUndefined()
    expect(at(22)).toBe('no new block since 00:00:01 UTC: the head of the endpoint stands still')
  })

  test('is explained by what the endpoint or graph-node says', () => {
    expect(at(22, { endpointFault: 'ECONNREFUSED' })).toContain('ECONNREFUSED')
    expect(at(23, { complaint: 'too many requests' })).toContain('too many requests')
  })

  test('is not a fault any more when it moves', () => {
    expect(at(22)).toBeDefined()
    expect(at(23, { head: 101, block: 101 })).toBeUndefined()
  })
})

test('an endpoint that fails is a fault within seconds, if no block comes meanwhile', () => {
  at(0, { head: 99, block: 99 })
  at(1)
  expect(watch.doubtful).toBe(false)
  at(8)
  expect(watch.doubtful).toBe(true)
  at(8, { complaint: 'Trying again after eth_getBlockByNumber RPC call failed' })
  expect(watch.doubtful).toBe(true)
  const endpointFault = 'the endpoint answers: HTTP status 502'
  expect(at(9, { endpointFault })).toBeUndefined()
  expect(at(15, { endpointFault })).toBe(`no new block since 00:00:01 UTC: ${endpointFault}`)
  expect(at(16, { endpointFault, head: 101, block: 101 })).toBeUndefined()
  expect(at(17)).toBeUndefined()
})

test('a head that never moved is a fault only if its endpoint fails', () => {
  expect(at(0)).toBeUndefined()
  expect(at(100)).toBeUndefined()
  expect(watch.doubtful).toBe(true)
  expect(at(101, { endpointFault: 'no answer' })).toBe('no new block since 00:00:00 UTC: no answer')
})

test('the head of a replayed recording stands still by design', () => {
  watch = createHeadWatch({ chain: 'l2', held: true, now: () => seconds * 1000 })
  at(0, { head: 99, block: 99 })
  at(1)
  expect(at(1000)).toBeUndefined()
  expect(watch.doubtful).toBe(false)
})

test('an indexer that stops following is a fault after half a minute, at once where it complains', () => {
  at(0)
  const behind = (time: number) => at(time, { head: 1000 + time, synced: false })
  expect(behind(10)).toBeUndefined()
  expect(watch.silentlyStuck).toBe(false)
  expect(behind(31)).toBe('indexing has stood still at block 100 since 00:00:00 UTC, and gives no reason')
  expect(watch.silentlyStuck).toBe(true)
  expect(at(32, { head: 2000, synced: false, complaint: 'No space left on device' })).toContain(
    'No space left on device',
  )
  expect(watch.silentlyStuck).toBe(false)
})

test('a first sync that finds no events is not a fault, one that is refused is', () => {
  const walking = { block: undefined, synced: false }
  expect(at(0, walking)).toBeUndefined()
  expect(at(600, { ...walking, head: 101 })).toBeUndefined()
  expect(at(601, { ...walking, head: 102, complaint: 'range too large' })).toContain('range too large')
})
