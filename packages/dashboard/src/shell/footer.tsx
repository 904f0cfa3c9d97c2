import { type Chain, chainTitles } from '@confluence/protocol/chains'
import type { ChainMetaFieldsFragment } from 'livepeer-confluence-client'
import { chainFault } from '#api/health.ts'
import { useLive } from '#api/live.tsx'
import { base } from '#base.ts'
import { count } from '#format/number.ts'
import { usePreferences } from '#preferences.tsx'
import { Hash } from '#ui/address.tsx'
import { Unknown } from '#ui/amount.tsx'
import { Moment } from '#ui/moment.tsx'

/** Which blocks the page is computed for, and how it shows amounts. */
export function Footer() {
  const { meta } = useLive()
  const { exactAmounts, setExactAmounts } = usePreferences()
  return (
    <footer className="footer" id="blocks">
      <div className="footer-inner">
        <ChainBlock name="l1" chain={meta?.l1 ?? null} />
        <ChainBlock name="l2" chain={meta?.l2 ?? null} />
        <div className="footer-options">
          <label>
            <input
              type="checkbox"
              checked={exactAmounts}
              onChange={(event) => setExactAmounts(event.target.checked)}
            />
            Show amounts with every digit
          </label>
          <p>
            <a href={new URL('graphql', base).href}>GraphQL API</a>
          </p>
        </div>
      </div>
    </footer>
  )
}

function ChainBlock({ name, chain }: { name: Chain; chain: ChainMetaFieldsFragment | null }) {
  return (
    <section className="chain-block" aria-label={chainTitles[name]}>
      <h2>{chainTitles[name]}</h2>
      {chain ? (
        <dl>
          <dt>Block</dt>
          <dd>
            {count(chain.block.number)}{' '}
            <Hash hash={chain.block.hash} what={`block hash of ${chainTitles[name]}`} />
          </dd>
          <dt>Time</dt>
          <dd>
            <Moment at={chain.block.timestamp} />
          </dd>
          <dt>Behind</dt>
          <dd>{chain.lag === null ? <Unknown /> : `${count(chain.lag)} blocks`}</dd>
        </dl>
      ) : null}
      {chainFault(name, chain) && <p className="chain-fault">{chainFault(name, chain)}</p>}
    </section>
  )
}
