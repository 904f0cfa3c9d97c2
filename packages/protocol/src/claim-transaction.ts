import { encodeFunctionData } from 'viem/utils'

/** The arguments of L2Migrator.claimStake. */
export interface ClaimArguments {
  /** Delegate on L1, of the account's leaf in the snapshot. */
  delegate: string
  /** LPT of the leaf, in wei. */
  stake: bigint
  /** ETH of the leaf, in wei. */
  fees: bigint
  /** The leaf's siblings in the snapshot's tree, from the bottom up. */
  proof: readonly string[]
  /** Whom to bond to in place of `delegate`; the zero address for `delegate` itself. Ignored where a pool pays the claim. */
  newDelegate: string
}

const abi = [
  {
    type: 'function',
    name: 'claimStake',
    stateMutability: 'nonpayable',
    inputs: [
      { name: '_delegate', type: 'address' },
      { name: '_stake', type: 'uint256' },
      { name: '_fees', type: 'uint256' },
      { name: '_proof', type: 'bytes32[]' },
      { name: '_newDelegate', type: 'address' },
    ],
    outputs: [],
  },
] as const

/** The calldata of L2Migrator.claimStake, which the account itself sends on L2. Throws if an argument is not of its type. */
export function claimCalldata({ delegate, stake, fees, proof, newDelegate }: ClaimArguments): string {
  const args = [delegate, stake, fees, proof, newDelegate] as never
  return encodeFunctionData({ abi, functionName: 'claimStake', args })
}
