import { weiToDecimal } from '@confluence/protocol/amount'
import { chainTitles } from '@confluence/protocol/chains'
import type { StakingFieldsFragment } from 'livepeer-confluence-client'
import type { ReactNode } from 'react'
import type { Unit } from '#format/amount.ts'
import { count } from '#format/number.ts'
import { type Column, valueColumn } from '#table/columns.tsx'
import { ExportButton } from '#table/export-button.tsx'
import { TableScroll } from '#table/table-scroll.tsx'
import { Address } from '#ui/address.tsx'
import { Amount, NOT_EXACT, Unknown } from '#ui/amount.tsx'
import { Card } from '#ui/card.tsx'
import type { Account, Lost } from './account-page.tsx'

type Staking = StakingFieldsFragment | null

interface Measure {
  name: string
  text(staking: StakingFieldsFragment): string | null
  show?(staking: StakingFieldsFragment): ReactNode
}

const amount = (
  name: string,
  unit: Unit,
  read: (staking: StakingFieldsFragment) => string | null,
): Measure => ({
  name: `${name} (${unit})`,
  text: (staking) => {
    const wei = read(staking)
    return wei === null ? null : weiToDecimal(wei)
  },
  show: (staking) => <Amount wei={read(staking)} unit={unit} bare missing={NOT_EXACT} />,
})

const measures: readonly Measure[] = [
  amount('Bonded', 'LPT', (staking) => staking.bondedAmount),
  amount('Stake with its rewards', 'LPT', (staking) => staking.pendingStake),
  amount('Brought in itself, less unbonded', 'LPT', (staking) => staking.principal),
  amount('Fees with those not claimed', 'ETH', (staking) => staking.pendingFees),
  amount('Fees withdrawn', 'ETH', (staking) => staking.withdrawnFees),
  {
    name: 'Delegate',
    text: (staking) => staking.delegate,
    show: (staking) => <Address address={staking.delegate} />,
  },
  {
    name: 'Last claim of earnings, round',
    text: (staking) => staking.lastClaimRound,
    show: (staking) => count(staking.lastClaimRound),
  },
  { name: 'Orchestrator', text: (staking) => (staking.isOrchestrator ? 'yes' : 'no') },
]

/** The account's stake on both chains, side by side. */
export function StakeCard({ account: { l1, l2 }, lost }: { account: Account; lost: Lost }) {
  const columns: Column<Measure>[] = [
    valueColumn('name', 'Measure', (measure) => measure.name),
    valueColumn('l1', chainTitles.l1, (measure) => l1 && measure.text(l1)),
    valueColumn('l2', chainTitles.l2, (measure) => l2 && measure.text(l2)),
  ]
  return (
    <Card
      title="Stake"
      className="flush"
      actions={<ExportButton name="stake" columns={columns} rows={() => measures} />}
    >
      <TableScroll label="Stake on both chains">
        <table>
          <caption className="sr-only">Stake on both chains</caption>
          <thead>
            <tr>
              <th scope="col">
                <span className="sr-only">Measure</span>
              </th>
              <th scope="col" className="numeric">
                {chainTitles.l1}
              </th>
              <th scope="col" className="numeric">
                {chainTitles.l2}
              </th>
            </tr>
          </thead>
          <tbody>
            {measures.map((measure) => (
              <tr key={measure.name}>
                <th scope="row">{measure.name}</th>
                <td className="numeric">{shown(measure, l1, lost.has('l1'))}</td>
                <td className="numeric">{shown(measure, l2, lost.has('l2'))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </Card>
  )
}

function shown(measure: Measure, staking: Staking, lost: boolean): ReactNode {
  if (!staking) return <Unknown why={lost ? 'not known now' : 'no stake on this chain'} />
  return measure.show ? measure.show(staking) : measure.text(staking)
}
