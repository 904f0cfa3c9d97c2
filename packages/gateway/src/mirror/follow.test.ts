import { expect, test } from 'vitest'
import { nothing } from '../testing/test-endpoint.ts'
import { HeadDocument } from '../upstream/generated.ts'
import type { Upstream } from '../upstream/upstream.ts'
import { follow } from './follow.ts'

const sender = {
  id: '0x01',
  deposit: '1',
  reserve: '0',
  withdrawRound: '0',
  reserveClaimedRound: '0',
  reserveClaimed: '0',
}

/** A subgraph at one block, which is deployed anew by changing what it has. */
const subgraph = { deployment: 'first', rows: [sender] }

const upstream: Upstream = {
  chain: 'l1',
  ask: async (document, variables) => {
    const _meta = {
      block: { number: 900, hash: '0x0900', timestamp: 1 },
      deployment: subgraph.deployment,
      hasIndexingErrors: false,
    }
    if ((document as unknown) === HeadDocument) return { _meta } as never
    const { since } = variables as unknown as { since: number }
    return { ...nothing, _meta, senders: since > 0 ? [] : subgraph.rows } as never
  },
}

test('another build of the subgraph at the same block has its own rows', async () => {
  let following = await follow(upstream, undefined)
  following = await follow(upstream, following)
  expect([...following.mirror.senders.keys()]).toEqual(['0x01'])
  Object.assign(subgraph, { deployment: 'second', rows: [{ ...sender, id: '0x02' }] })
  following = await follow(upstream, following)
  expect([...following.mirror.senders.keys()]).toEqual(['0x02'])
  expect(following.moving).toBe(true)
})
