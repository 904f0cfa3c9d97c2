import { Bytes } from '@graphprotocol/graph-ts'
import { assert, beforeEach, describe, test } from 'matchstick-as/assembly/index'
import { Poll } from '../../generated/schema'
import { ALICE, BOB, CONTRACT } from '../accounts'
import { eventId, startChain, transaction, transactionHash } from '../events/event'
import { pollCreated, vote } from '../events/polls'
import { expectField } from '../expect'

describe('polls', () => {
  beforeEach(() => {
    startChain()
    transaction()
    pollCreated(CONTRACT, Bytes.fromUTF8('LIP'), 123456, 333300, 500000)
  })

  test('PollCreated records the poll and starts its data source', () => {
    expectField('Poll', CONTRACT, 'proposal', Bytes.fromUTF8('LIP').toHexString())
    expectField('Poll', CONTRACT, 'endBlock', '123456')
    expectField('Poll', CONTRACT, 'quorum', '333300')
    expectField('Poll', CONTRACT, 'quota', '500000')
    expectField('Poll', CONTRACT, 'blockNumber', '1001')
    expectField('Poll', CONTRACT, 'blockTimestamp', '1650000001')
    expectField('Poll', CONTRACT, 'transactionHash', transactionHash().toHexString())
    assert.dataSourceExists('Poll', CONTRACT.toHexString())
  })

  test('Vote records every vote, also a second one of the same voter', () => {
    vote(CONTRACT, ALICE, 0)
    expectField('Vote', eventId(), 'poll', CONTRACT.toHexString())
    expectField('Vote', eventId(), 'voter', ALICE.toHexString())
    expectField('Vote', eventId(), 'choiceId', '0')
    expectField('Vote', eventId(), 'blockNumber', '1001')
    expectField('Vote', eventId(), 'blockTimestamp', '1650000001')
    expectField('Vote', eventId(), 'transactionHash', transactionHash().toHexString())
    expectField('Vote', eventId(), 'logIndex', '1')
    vote(CONTRACT, ALICE, 1)
    expectField('Vote', eventId(), 'logIndex', '2')
    vote(CONTRACT, BOB, 7)
    expectField('Vote', eventId(), 'choiceId', '7')
    assert.i32Equals(3, Poll.load(CONTRACT)!.votes.load().length)
  })
})
