import { type Chain, chains } from '@confluence/protocol/chains'
import type { PollRow } from '../mirror/rows.ts'
import type { PollState } from '../schema/generated.ts'
import { idOn } from './ids.ts'
import { indexesOf } from './indexes.ts'
import type { Join } from './join.ts'
import { perJoin } from './per-join.ts'
import type { CountedVote } from './votes.ts'

/** A poll on one chain. */
export type ChainPoll = PollRow & { address: string; chain: Chain }

/** The polls of one chain, by address. */
export const pollsOn: Readonly<Record<Chain, (join: Join) => ReadonlyMap<string, ChainPoll>>> = {
  l1: perJoin((join) => makePolls(join, 'l1')),
  l2: perJoin((join) => makePolls(join, 'l2')),
}

function makePolls(join: Join, chain: Chain): Map<string, ChainPoll> {
  const rows = join.chain(chain).polls.values()
  return new Map(
    [...rows].map((row) => [row.id, { ...row, id: idOn(chain, row.id), address: row.id, chain }]),
  )
}

/** The poll at an address of whichever chain. Throws the API's error where only a chain that does not answer can know it. */
export function pollAt(join: Join, address: string, chain?: Chain): ChainPoll | undefined {
  if (chain) return pollsOn[chain](join).get(address)
  for (const each of chains) {
    const poll = join.known(each) && pollsOn[each](join).get(address)
    if (poll) return poll
  }
  for (const each of chains) join.require(each)
  return undefined
}

/** The votes of a poll that count, one of each voter. */
export function votesIn(join: Join, { chain, address }: ChainPoll): readonly CountedVote[] {
  return indexesOf(join.chain(chain)).votes().get(address) ?? []
}

/** Poll.vote takes votes up to the end block, which is one of L1 on both chains. */
export function pollState(join: Join, { endBlock }: ChainPoll): PollState {
  return BigInt(join.chain('l1').block.number) <= endBlock ? 'OPEN' : 'CLOSED'
}

const PRINTABLE = /^[\x20-\x7e]+$/

/** The proposal as text: front ends write an IPFS hash. Null where it is none. */
export function proposalText({ proposal }: PollRow): string | null {
  const text = Buffer.from(proposal.slice(2), 'hex').toString('latin1')
  return PRINTABLE.test(text) ? text : null
}
