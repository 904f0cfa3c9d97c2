import { assert, beforeEach, describe, test } from 'matchstick-as/assembly/index'
import { Sender } from '../../generated/schema'
import { loadSender } from '../../src/entities/senders'
import { Loaded } from '../../src/ledger/loaded'
import { ONE } from '../../src/math/constants'
import { ALICE } from '../accounts'
import { startChain } from '../events/event'

function stored(): Sender {
  loadSender(ALICE).save()
  return loadSender(ALICE)
}

describe('what was loaded', () => {
  beforeEach(() => {
    startChain()
  })

  test('is unchanged while it is only read', () => {
    const sender = stored()
    const loaded = new Loaded()
    loaded.note(sender, false)
    assert.stringEquals(sender.deposit.toString(), '0')
    assert.assertTrue(!loaded.hasChanged(0, sender))
  })

  test('has changed once a field is set, or set for the first time', () => {
    const loaded = new Loaded()
    const first = stored()
    loaded.note(first, false)
    const second = stored()
    loaded.note(second, false)
    first.deposit = ONE
    second.migration = ALICE
    assert.assertTrue(loaded.hasChanged(0, first))
    assert.assertTrue(loaded.hasChanged(1, second))
  })

  test('has changed where it is new', () => {
    const loaded = new Loaded()
    const sender = loadSender(ALICE)
    loaded.note(sender, true)
    assert.assertTrue(loaded.hasChanged(0, sender))
  })
})
