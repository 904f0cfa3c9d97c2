import type { Chain } from '@confluence/protocol/chains'
import type DataLoader from 'dataloader'
import type { RowTexts } from '../graphql/execute/row-texts.ts'
import type { Join } from '../join/join.ts'
import type { AskAccountEvents } from '../mirror/account-events.ts'
import type { EarningsPoolRow } from '../mirror/rows.ts'
import type { PastStakesLoader } from './past-stakes.ts'
import type { PollCounts } from './poll-counts.ts'

/** Which of an orchestrator's earnings pools are asked for. */
export interface EarningsPoolsKey {
  chain: Chain
  orchestrator: string
  first: number
  skip: number
  direction: 'asc' | 'desc'
}

/** Addresses of contracts that transactions are sent to; undefined where one is not configured. */
export interface Migrators {
  /** The one that is in use. */
  l1Migrator: string | undefined
  l2Migrator: string | undefined
}

/** What every resolver is given: both chains at one pair of blocks. */
export interface ApiContext extends Migrators {
  join: Join
  /** Texts of the rows of these blocks, for all requests. */
  rowTexts?: RowTexts
  earningsPools: DataLoader<EarningsPoolsKey, EarningsPoolRow[], string>
  pastStakes: PastStakesLoader
  askAccountEvents: AskAccountEvents
  pollCounts: PollCounts
}
