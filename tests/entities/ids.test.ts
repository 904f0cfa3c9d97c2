import { Bytes } from '@graphprotocol/graph-ts'
import { assert, describe, test } from 'matchstick-as/assembly/index'
import { addressOrNull, earlyLockId, earningsPoolId, logId, unbondingLockId } from '../../src/entities/ids'
import { never } from '../../src/math/constants'
import { ALICE, NOBODY } from '../accounts'
import { int } from '../events/event'

const ALICE_HEX = '0xaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'

describe('ids', () => {
  test('the id of a lock is delegator ++ lock id, little-endian', () => {
    assert.stringEquals(`${ALICE_HEX}00000000`, unbondingLockId(ALICE, int(0)).toHexString())
    assert.stringEquals(`${ALICE_HEX}2c010000`, unbondingLockId(ALICE, int(300)).toHexString())
  })

  test('a lock id of any size has an id of its own: users choose those that tickets name', () => {
    const greatest = unbondingLockId(ALICE, never()).toHexString()
    assert.stringEquals(`${ALICE_HEX}${'ff'.repeat(32)}00`, greatest)
    assert.stringEquals(`${ALICE_HEX}ffffff7f`, unbondingLockId(ALICE, int(2147483647)).toHexString())
    assert.stringEquals(`${ALICE_HEX}0000008000`, unbondingLockId(ALICE, int(2147483648)).toHexString())
    assert.stringEquals(`${ALICE_HEX}ffffffff`, earlyLockId(ALICE).toHexString())
  })

  test('the id of an earnings pool is orchestrator ++ round', () => {
    assert.stringEquals(`${ALICE_HEX}a2090000`, earningsPoolId(ALICE, int(2466)).toHexString())
  })

  test('the id of a log is transaction ++ index', () => {
    assert.stringEquals('0xabcd01000000', logId(Bytes.fromHexString('0xabcd'), int(1)).toHexString())
  })

  test('the zero address becomes null', () => {
    assert.assertTrue(!addressOrNull(NOBODY))
    assert.stringEquals(ALICE_HEX, addressOrNull(ALICE)!.toHexString())
  })
})
