import { PollCreated } from '../../generated/PollCreator/PollCreator'
import { Poll } from '../../generated/schema'
import { Poll as PollTemplate } from '../../generated/templates'
import { Vote } from '../../generated/templates/Poll/Poll'
import { eventId } from '../entities/ids'
import { Vote as VoteRecord } from '../records/vote'

// PollCreated(address indexed poll, bytes proposal, uint256 endBlock, uint256 quorum, uint256 quota)
export function handlePollCreated(event: PollCreated): void {
  if (Poll.load(event.params.poll)) return
  const poll = new Poll(event.params.poll)
  poll.proposal = event.params.proposal
  poll.endBlock = event.params.endBlock
  poll.quorum = event.params.quorum
  poll.quota = event.params.quota
  poll.blockNumber = event.block.number
  poll.blockTimestamp = event.block.timestamp
  poll.transactionHash = event.transaction.hash
  poll.save()
  PollTemplate.create(event.params.poll)
}

// Vote(address indexed voter, uint256 choiceID)
export function handleVote(event: Vote): void {
  const vote = new VoteRecord(eventId(event))
  vote.poll = event.address
  vote.voter = event.params.voter
  vote.choiceId = event.params.choiceID
  vote.logIndex = event.logIndex.toI32()
  vote.blockNumber = event.block.number
  vote.blockTimestamp = event.block.timestamp
  vote.transactionHash = event.transaction.hash
  vote.save()
}
