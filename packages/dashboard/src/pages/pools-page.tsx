import type { PoolFieldsFragment } from 'livepeer-confluence-client'
import { useMemo } from 'react'
import { client, useWholeList } from '#api/answers.ts'
import { Page } from '#shell/page.tsx'
import { addressColumn, amountColumn, momentColumn, valueColumn } from '#table/columns.tsx'
import { TextFilter } from '#table/filter.tsx'
import { ListCard } from '#table/list-card.tsx'
import { useTableState, useText } from '#table/table-state.ts'

type Pool = PoolFieldsFragment

const columns = [
  addressColumn<Pool>('id', 'Pool', (pool) => pool.id, { to: 'pool' }),
  addressColumn<Pool>('orchestrator', 'Orchestrator', (pool) => pool.orchestrator),
  amountColumn<Pool>('initialStake', 'Initial', 'LPT', (pool) => pool.initialStake),
  amountColumn<Pool>('claimedInitialStake', 'Claimed', 'LPT', (pool) => pool.claimedInitialStake),
  amountColumn<Pool>('stake', 'Unclaimed now', 'LPT', (pool) => pool.stake),
  amountColumn<Pool>('fees', 'Unclaimed fees', 'ETH', (pool) => pool.fees),
  valueColumn<Pool>('claimCount', 'Claims', (pool) => pool.claimCount, { numeric: true }),
  momentColumn<Pool>('lastClaimTimestamp', 'Last claim', (pool) => pool.lastClaimTimestamp),
]

export function PoolsPage() {
  const [search, setSearch] = useText('q')
  const table = useTableState('-stake')
  const query = useWholeList(
    ['pools'],
    (page, options) => client.pools({ ...page, orderBy: 'id', orderDirection: 'asc' }, options),
    (answer) => answer.delegatorPools,
  )
  const pools = query.data
  const found = useMemo(() => {
    const wanted = search.trim().toLowerCase()
    const hit = ({ id, orchestrator, l1Orchestrator }: Pool) =>
      [id, orchestrator, l1Orchestrator].some((address) => address.includes(wanted))
    return wanted ? pools?.filter(hit) : pools
  }, [pools, search])

  return (
    <Page
      title="Pools"
      lead={
        <p>
          When an orchestrator migrated, the stake of its delegators moved to a pool on Arbitrum. It earns
          there until each delegator claims its share.
        </p>
      }
    >
      <ListCard
        title="Delegator pools"
        name="pools"
        filters={
          <TextFilter
            label="Search"
            placeholder="Address of a pool or an orchestrator"
            value={search}
            onChange={setSearch}
          />
        }
        columns={columns}
        rowKey={(pool) => pool.id}
        table={table}
        query={query}
        rows={found}
        empty={
          search
            ? 'No pool or orchestrator has this in its address.'
            : 'No orchestrator with delegators has migrated yet.'
        }
      />
    </Page>
  )
}
