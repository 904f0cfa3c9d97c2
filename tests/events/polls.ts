import { Address, Bytes, ethereum } from '@graphprotocol/graph-ts'
import { PollCreated } from '../../generated/PollCreator/PollCreator'
import { Vote } from '../../generated/templates/Poll/Poll'
import * as L2 from '../../src/l2'
import { CONTRACT } from '../accounts'
import { address, emit, int, uint } from './event'

export function pollCreated(poll: Address, proposal: Bytes, endBlock: i32, quorum: i32, quota: i32): void {
  L2.handlePollCreated(
    emit<PollCreated>(CONTRACT, [
      address('poll', poll),
      new ethereum.EventParam('proposal', ethereum.Value.fromBytes(proposal)),
      uint('endBlock', int(endBlock)),
      uint('quorum', int(quorum)),
      uint('quota', int(quota)),
    ]),
  )
}

export function vote(poll: Address, voter: Address, choice: i32): void {
  L2.handleVote(emit<Vote>(poll, [address('voter', voter), uint('choiceID', int(choice))]))
}
