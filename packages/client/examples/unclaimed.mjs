// What every delegator pool holds for those who have not claimed, as CSV: node unclaimed.mjs [GATEWAY]
import { collect, createClient } from 'livepeer-confluence-client'

const [gateway = 'http://localhost:4000'] = process.argv.slice(2)
const client = createClient({ url: `${gateway}/graphql` })
const pools = await collect({
  fetch: (page, blocks) => client.pools({ ...page, orderBy: 'stake', orderDirection: 'desc' }, { blocks }),
  items: (answer) => answer.delegatorPools,
})

console.log('pool,LPT in wei,ETH in wei')
for (const { id, stake, fees } of pools) console.log(`${id},${stake},${fees}`)
