import type { Chain } from '@confluence/protocol/chains'
import { createJoin, type Join } from '../join/join.ts'
import type { View } from '../join/view.ts'
import type { ApiContext } from '../resolvers/context.ts'
import { earningsPoolsLoader } from '../resolvers/earnings-pools.ts'
import type { Upstream } from '../upstream/upstream.ts'

/** Makes the context of each request. Requests for the same view share what has been computed from it. */
export function apiContexts(upstreams: Readonly<Record<Chain, Upstream>>): (view: View) => ApiContext {
  const joins = new WeakMap<View, Join>()
  return (view) => {
    const join = joins.get(view) ?? createJoin(view)
    joins.set(view, join)
    return { join, earningsPools: earningsPoolsLoader(upstreams, join) }
  }
}
