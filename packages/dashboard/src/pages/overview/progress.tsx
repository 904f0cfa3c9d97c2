import type { MigrationState, ProgressFieldsFragment } from 'livepeer-confluence-client'
import { Link } from 'wouter'
import { count, percent, share } from '#format/number.ts'
import { migrationStates } from '#format/words.ts'
import { Amount } from '#ui/amount.tsx'
import { Bar } from '#ui/bar.tsx'
import { Card } from '#ui/card.tsx'
import { migrationTones } from '#ui/chip.tsx'

type Progress = ProgressFieldsFragment

const fields = {
  FINALIZED: 'finalized',
  CLAIMED: 'claimed',
  INITIATED: 'initiated',
  EXPIRED: 'expired',
  NOT_MIGRATED: 'notMigrated',
} as const satisfies Record<MigrationState, keyof Progress['delegators']>

const states = Object.keys(fields) as (keyof typeof fields)[]

/** Delegators by state, with a link to each. */
export function DelegatorStates({ progress }: { progress: Progress }) {
  const { delegators } = progress
  const part = (state: MigrationState) => share(delegators[fields[state]], delegators.total)
  return (
    <Card
      title="Delegators"
      note={`${count(delegators.total)} accounts had stake or fees on Ethereum`}
      className="span-2"
    >
      <Bar
        segments={states.map((state) => ({ name: state, tone: migrationTones[state], share: part(state) }))}
      />
      <ul className="legend">
        {states.map((state) => (
          <li key={state}>
            <Link href={`/delegators?state=${state}`} data-tip={migrationStates[state].meaning}>
              <span className="legend-name">
                <span className={`dot tone-${migrationTones[state]}`} aria-hidden="true" />
                {migrationStates[state].label}
              </span>
              <span className="legend-count">{count(delegators[fields[state]])}</span>
              <span className="legend-share">{percent(part(state))}</span>
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  )
}

/** Orchestrators, locks and senders: how many of how many. */
export function Others({ progress }: { progress: Progress }) {
  const rows = [
    ['Orchestrators', progress.orchestrators],
    ['Unbonding locks', progress.unbondingLocks],
    ['Broadcasters', progress.senders],
  ] as const
  return (
    <Card title="Also migrated" note="Out of those that were on Ethereum">
      <dl className="meters">
        {rows.map(([name, { migrated, total }]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <span>
                <strong>{count(migrated)}</strong> of {count(total)}
              </span>
              <Bar
                segments={[
                  { name: 'migrated', tone: 'done', share: share(migrated, total) },
                  { name: 'rest', tone: 'rest', share: 1 - share(migrated, total) },
                ]}
              />
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  )
}

/** Stake that has arrived, and the LPT and ETH that wait to be claimed. */
export function Headline({ progress }: { progress: Progress }) {
  const { stake, unclaimed } = progress
  const migrated = share(stake.migrated, stake.total)
  return (
    <div className="headline">
      <section className="headline-main" aria-labelledby="stake-migrated">
        <h2 id="stake-migrated">Stake migrated</h2>
        <p className="headline-figure">{percent(migrated)}</p>
        <Bar
          segments={[
            { name: 'migrated', tone: 'done', share: migrated },
            { name: 'rest', tone: 'rest', share: 1 - migrated },
          ]}
        />
        <dl className="headline-parts">
          <div>
            <dt>Migrated</dt>
            <dd>
              <Amount wei={stake.migrated} unit="LPT" />
            </dd>
          </div>
          <div>
            <dt>Not migrated</dt>
            <dd>
              <Amount wei={stake.notMigrated} unit="LPT" />
            </dd>
          </div>
        </dl>
      </section>
      <section className="headline-main" aria-labelledby="unclaimed">
        <h2 id="unclaimed">Unclaimed on Arbitrum</h2>
        <p className="headline-figure">
          <Amount wei={unclaimed.stake} unit="LPT" />
        </p>
        <dl className="headline-parts three">
          <div>
            <dt>In delegator pools</dt>
            <dd>
              <Amount wei={unclaimed.poolStake} unit="LPT" />
            </dd>
          </div>
          <div>
            <dt>In the migrator</dt>
            <dd>
              <Amount wei={unclaimed.migratorBalance} unit="LPT" />
            </dd>
          </div>
          <div>
            <dt>Fees in pools</dt>
            <dd>
              <Amount wei={unclaimed.poolFees} unit="ETH" />
            </dd>
          </div>
        </dl>
      </section>
    </div>
  )
}
