import type { Chain } from '@confluence/protocol/chains'
import { createJoin } from '../join/join.ts'
import type { View } from '../join/view.ts'
import { accountEventsOf } from '../mirror/account-events.ts'
import type { ApiContext, Migrators } from '../resolvers/context.ts'
import { earningsPoolsLoader } from '../resolvers/earnings-pools.ts'
import type { L1BlockOf } from '../resolvers/last-block.ts'
import { createPastStakes } from '../resolvers/past-stakes.ts'
import { createPollCounts } from '../resolvers/poll-counts.ts'
import type { Upstream } from '../upstream/upstream.ts'
import { createRowTexts } from './execute/row-texts.ts'

/** Makes the context of each request. Requests for the same view share what has been computed from it. */
export function apiContexts(
  upstreams: Readonly<Record<Chain, Upstream>>,
  { l1Migrator, l2Migrator, l1BlockOf }: Partial<Migrators> & { l1BlockOf?: L1BlockOf | undefined } = {},
): (view: View) => ApiContext {
  const shared = new WeakMap<View, Pick<ApiContext, 'join' | 'rowTexts'>>()
  const pastStakesOf = createPastStakes(upstreams)
  const pollCounts = createPollCounts(upstreams, l1BlockOf)
  return (view) => {
    const known = shared.get(view) ?? { join: createJoin(view), rowTexts: createRowTexts() }
    shared.set(view, known)
    let earningsPools: ApiContext['earningsPools'] | undefined
    let pastStakes: ApiContext['pastStakes'] | undefined
    return {
      ...known,
      l1Migrator,
      l2Migrator,
      // Few requests ask for them.
      get earningsPools() {
        earningsPools ??= earningsPoolsLoader(upstreams, known.join)
        return earningsPools
      },
      get pastStakes() {
        pastStakes ??= pastStakesOf(known.join)
        return pastStakes
      },
      askAccountEvents: accountEventsOf(upstreams),
      pollCounts,
    }
  }
}
