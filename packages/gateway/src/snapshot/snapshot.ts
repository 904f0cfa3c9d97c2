import { keccak_256 } from '@noble/hashes/sha3.js'
import { MerkleTree } from 'merkletreejs'
import type { Leaf } from './leaf.ts'

/** Leaves of L1's state, and the Merkle tree over them. */
export interface Snapshot {
  /** Root of the tree. */
  readonly root: string
  /** By the delegator's address in lower case. */
  readonly leaves: ReadonlyMap<string, Leaf>
  readonly leafCount: number
  /** Sum of the leaves' LPT, in wei. */
  readonly stake: bigint
  /** Sum of the leaves' ETH, in wei. */
  readonly fees: bigint
  /** The Merkle proof for a delegator's leaf, from the bottom up; undefined where it has none. */
  proof(delegator: string): string[] | undefined
}

/**
 * Builds the tree as MerkleSnapshot.sol verifies it: leaf hashes ascending, each pair hashed smaller first, an odd last
 * node moved up unchanged. The leaves must be of distinct delegators, so that no hash is there twice.
 */
export function createSnapshot(leaves: readonly Leaf[]): Snapshot {
  const sorted = leaves.toSorted((a, b) => (a.hash < b.hash ? -1 : 1))
  const tree = new MerkleTree(
    sorted.map(({ hash }) => hash),
    keccak,
    { sortPairs: true },
  )
  const positions = new Map(sorted.map(({ delegator }, position) => [delegator, position]))
  return {
    root: tree.getHexRoot(),
    leaves: new Map(leaves.map((leaf) => [leaf.delegator, leaf])),
    leafCount: leaves.length,
    stake: leaves.reduce((sum, { stake }) => sum + stake, 0n),
    fees: leaves.reduce((sum, { fees }) => sum + fees, 0n),
    proof(delegator) {
      const position = positions.get(delegator)
      if (position === undefined) return undefined
      // Without a position the library would search all leaves.
      return tree.getHexProof(sorted[position]?.hash ?? '', position)
    },
  }
}

function keccak(data: Uint8Array): Buffer {
  return Buffer.from(keccak_256(data))
}
