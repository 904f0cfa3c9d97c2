import { buildSchema } from '@confluence/gateway/graphql/build-schema'
import { createJoin, type Join } from '@confluence/gateway/join/join'
import { createView } from '@confluence/gateway/join/view'
import { accountEventsOf } from '@confluence/gateway/mirror/account-events'
import type { ChainMirror } from '@confluence/gateway/mirror/chain-mirror'
import { follow } from '@confluence/gateway/mirror/follow'
import { earningsPoolsLoader } from '@confluence/gateway/resolvers/earnings-pools'
import { resolvers } from '@confluence/gateway/resolvers/index'
import type { L1BlockOf } from '@confluence/gateway/resolvers/last-block'
import { createPastStakes } from '@confluence/gateway/resolvers/past-stakes'
import { createPollCounts } from '@confluence/gateway/resolvers/poll-counts'
import { loadSnapshot } from '@confluence/gateway/snapshot/load-snapshot'
import type { Snapshot } from '@confluence/gateway/snapshot/snapshot'
import { createUpstream, type Upstream } from '@confluence/gateway/upstream/upstream'
import { type ExecutionResult, graphql } from 'graphql'
import type { Scene } from '../../harness/stack.ts'

/** Both chains of a scene joined, as of the last blocks. */
export interface Joined {
  join: Join
  snapshot: Snapshot
  upstreams: { l1: Upstream; l2: Upstream }
  /** Asks the joined API; rejects if the answer has errors. */
  ask<Data>(query: string, variables?: Record<string, unknown>): Promise<Data>
}

export function upstreamsOf({ stack }: Scene): { l1: Upstream; l2: Upstream } {
  const upstream = (chain: 'l1' | 'l2') => createUpstream(chain, () => stack.stack[chain].queryUrl)
  return { l1: upstream('l1'), l2: upstream('l2') }
}

export function joinOf(l1: ChainMirror, l2: ChainMirror, snapshot: Snapshot): Join {
  const known = (mirror: ChainMirror) => ({ mirror, reachable: true, head: null, troubles: [] })
  return createJoin(createView(known(l1), known(l2), snapshot))
}

export async function joinScene(scene: Scene): Promise<Joined> {
  const upstreams = upstreamsOf(scene)
  const snapshot = await loadSnapshot(scene.recording.snapshotFile)
  const mirror = async (chain: 'l1' | 'l2') => (await follow(upstreams[chain], undefined)).mirror
  const [l1, l2] = await Promise.all([mirror('l1'), mirror('l2')])
  const join = joinOf(l1, l2, snapshot)
  return { join, snapshot, upstreams, ask: askerOf(join, upstreams) }
}

const schema = buildSchema(resolvers)

/** Asks the joined API of a join; rejects if the answer has errors. */
export function askerOf(join: Join, upstreams: Joined['upstreams'], l1BlockOf?: L1BlockOf): Joined['ask'] {
  const pastStakesOf = createPastStakes(upstreams)
  const shared = {
    join,
    earningsPools: earningsPoolsLoader(upstreams, join),
    pollCounts: createPollCounts(upstreams, l1BlockOf),
  }
  return async <Data>(source: string, variableValues: Record<string, unknown> = {}) => {
    const contextValue = {
      ...shared,
      pastStakes: pastStakesOf(join),
      askAccountEvents: accountEventsOf(upstreams),
    }
    const { data, errors }: ExecutionResult = await graphql({ schema, source, variableValues, contextValue })
    if (errors) throw new Error(errors.map(({ message }) => message).join('; '))
    return data as Data
  }
}
