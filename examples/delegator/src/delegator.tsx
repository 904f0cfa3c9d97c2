import { gql, useQuery } from 'urql'

interface Lock {
  id: string
  chain: 'L1' | 'L2'
  lockId: string
  amount: string | null
  withdrawRound: string
  state: string
  withdrawable: boolean
}

interface Answer {
  delegator: {
    id: string
    state: string | null
    claimableStake: string | null
    claimableFees: string | null
    claimBlockedBy: string | null
    l1: { unbondingLocks: Lock[] } | null
    l2: { unbondingLocks: Lock[] } | null
  } | null
}

const DELEGATOR = gql<Answer, { id: string }>`
  query Delegator($id: Bytes!) {
    delegator(id: $id) {
      id
      state
      claimableStake
      claimableFees
      claimBlockedBy
      l1 { unbondingLocks { ...LockFields } }
      l2 { unbondingLocks { ...LockFields } }
    }
  }
  fragment LockFields on UnbondingLock { id chain lockId amount withdrawRound state withdrawable }
`

/** State, claimable amounts and locks of an account; one query answers for both chains at one pair of blocks. */
export function Delegator({ id }: { id: string }) {
  const [{ data, error, fetching }] = useQuery({ query: DELEGATOR, variables: { id } })
  if (error) return <p role="alert">{error.graphQLErrors[0]?.message ?? 'The gateway does not answer.'}</p>
  if (fetching || !data) return <p>Loading</p>
  if (!data.delegator) return <p>Nothing is known of this account.</p>
  const { state, claimableStake, claimableFees, claimBlockedBy, l1, l2 } = data.delegator
  const locks = [...(l1?.unbondingLocks ?? []), ...(l2?.unbondingLocks ?? [])]
  return (
    <>
      <dl>
        <dt>Migration</dt>
        <dd>{state ?? 'nothing on Ethereum'}</dd>
        <dt>Claimable now</dt>
        <dd>
          {decimal(claimableStake)} LPT, {decimal(claimableFees)} ETH
          {claimBlockedBy && `, blocked: ${claimBlockedBy}`}
        </dd>
      </dl>
      <table>
        <caption>Unbonding locks</caption>
        <thead>
          <tr>
            <th>Chain</th>
            <th>Lock</th>
            <th>LPT</th>
            <th>From round</th>
            <th>State</th>
            <th>Withdrawable now</th>
          </tr>
        </thead>
        <tbody>
          {locks.map((lock) => (
            <tr key={lock.id}>
              <td>{lock.chain}</td>
              <td>{lock.lockId}</td>
              <td>{decimal(lock.amount)}</td>
              <td>{lock.withdrawRound}</td>
              <td>{lock.state}</td>
              <td>{lock.withdrawable ? 'yes' : 'no'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

/** An amount of wei, which numbers cannot hold, with every digit. */
function decimal(wei: string | null): string {
  if (wei === null) return 'unknown'
  const digits = wei.padStart(19, '0')
  return `${digits.slice(0, -18)}.${digits.slice(-18)}`.replace(/\.?0+$/, '')
}
