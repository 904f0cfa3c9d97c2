import { type ExecutionResult, graphql } from 'graphql'
import type { Recording } from '../../node/replay/recording.ts'
import type { TestStack } from '../../node/testing.ts'
import { buildSchema } from '../graphql/build-schema.ts'
import { createJoin, type Join } from '../join/join.ts'
import { createView } from '../join/view.ts'
import type { ChainMirror } from '../mirror/chain-mirror.ts'
import { follow } from '../mirror/follow.ts'
import { earningsPoolsLoader } from '../resolvers/earnings-pools.ts'
import { resolvers } from '../resolvers/index.ts'
import { loadSnapshot } from '../snapshot/load-snapshot.ts'
import type { Snapshot } from '../snapshot/snapshot.ts'
import { createUpstream, type Upstream } from '../sources/upstream.ts'

/** A recording, and a stack that has indexed it. */
export interface Scene {
  recording: Recording
  stack: TestStack
}

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
  const known = (mirror: ChainMirror) => ({ mirror, reachable: true, head: null })
  return createJoin(createView(known(l1), known(l2), snapshot))
}

export async function joinScene(scene: Scene): Promise<Joined> {
  const upstreams = upstreamsOf(scene)
  const snapshot = await loadSnapshot(scene.recording.snapshotFile)
  const mirror = async (chain: 'l1' | 'l2') => (await follow(upstreams[chain], undefined)).mirror
  const [l1, l2] = await Promise.all([mirror('l1'), mirror('l2')])
  const join = joinOf(l1, l2, snapshot)
  const schema = buildSchema(resolvers)
  const contextValue = { join, earningsPools: earningsPoolsLoader(upstreams, join) }
  return {
    ...{ join, snapshot, upstreams },
    async ask<Data>(source: string, variableValues: Record<string, unknown> = {}) {
      const { data, errors }: ExecutionResult = await graphql({
        schema,
        source,
        variableValues,
        contextValue,
      })
      if (errors) throw new Error(errors.map(({ message }) => message).join('; '))
      return data as Data
    },
  }
}
