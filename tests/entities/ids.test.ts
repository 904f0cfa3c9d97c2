import { Bytes } from '@graphprotocol/graph-ts'
import { assert, describe, test } from 'matchstick-as/assembly/index'
import { addressOrNull, earningsPoolId, logId, unbondingLockId } from '../../src/entities/ids'
import { ALICE, NOBODY } from '../accounts'
import { int } from '../events/event'

const ALICE_HEX = '0xaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'

describe('ids', () => {
  test('of a lock: delegator ++ lock id, little-endian', () => {
    assert.stringEquals(`${ALICE_HEX}00000000`, unbondingLockId(ALICE, int(0)).toHexString())
    assert.stringEquals(`${ALICE_HEX}2c010000`, unbondingLockId(ALICE, int(300)).toHexString())
  })

  test('of an earnings pool: orchestrator ++ round', () => {
    assert.stringEquals(`${ALICE_HEX}a2090000`, earningsPoolId(ALICE, int(2466)).toHexString())
  })

  test('of a log: transaction ++ index', () => {
    assert.stringEquals('0xabcd01000000', logId(Bytes.fromHexString('0xabcd'), int(1)).toHexString())
  })

  test('the zero address is nobody', () => {
    assert.assertTrue(!addressOrNull(NOBODY))
    assert.stringEquals(ALICE_HEX, addressOrNull(ALICE)!.toHexString())
  })
})
