// What an account can claim, and the arguments of L2Migrator.claimStake: node proof.mjs ADDRESS [GATEWAY]
import { createClient } from 'livepeer-confluence-client'

const [id, gateway = 'http://localhost:4000'] = process.argv.slice(2)
const client = createClient({ url: `${gateway}/graphql` })
const { delegator, snapshot } = await client.proof({ id })

if (!delegator?.claimStakeArguments) {
  console.log(`${id} has no leaf in the snapshot`)
} else {
  const { claimableStake, claimableFees, claimBlockedBy, claimStakeArguments } = delegator
  console.log(`claimable: ${claimableStake} wei of LPT, ${claimableFees} wei of ETH`)
  console.log(`blocked by: ${claimBlockedBy ?? 'nothing'}`)
  console.log(`root: ${snapshot?.verified ? 'the one on the chain' : 'NOT the one on the chain'}`)
  console.log(JSON.stringify(claimStakeArguments, null, 2))
}
