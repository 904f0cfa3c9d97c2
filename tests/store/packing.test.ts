import { BigInt, Bytes } from '@graphprotocol/graph-ts'
import { assert, describe, test } from 'matchstick-as/assembly/index'
import { Packer } from '../../src/store/packer'
import { Unpacker } from '../../src/store/unpacker'
import { ALICE, BOB, ORCHESTRATOR } from '../accounts'
import { int } from '../events/event'

function expectNumber(expected: string, actual: BigInt): void {
  assert.stringEquals(expected, actual.toString())
}

/** Three numbers. */
function pack(before: Unpacker | null, first: BigInt, second: BigInt | null, third: BigInt): Packer {
  const packer = new Packer(before)
  packer.add(first)
  packer.add(second)
  packer.add(third)
  return packer
}

function longBytes(length: i32): Bytes {
  const bytes = new Bytes(length)
  for (let i = 0; i < length; i++) bytes[i] = (i % 251) as u8
  return bytes
}

describe('packing', () => {
  test('what was packed comes back, in its order', () => {
    const packer = new Packer(null)
    packer.add(int(2466))
    packer.add(BigInt.fromString('-340282366920938463463374607431768211457'))
    packer.add(null)
    packer.add(BigInt.zero())
    packer.addInt(-7)
    packer.addInt(1)
    packer.add(ALICE)
    packer.addAddresses(null)
    packer.addAddresses([])
    packer.addAddresses([ALICE, BOB, ORCHESTRATOR])
    const values = new Unpacker(packer.packed())
    expectNumber('2466', values.number())
    expectNumber('-340282366920938463463374607431768211457', values.number())
    assert.assertTrue(!values.numberOrNull())
    expectNumber('0', values.number())
    assert.i32Equals(-7, values.int())
    assert.assertTrue(values.flag())
    assert.bytesEquals(ALICE, values.bytesOrNull()!)
    assert.assertTrue(!values.addressesOrNull())
    assert.i32Equals(0, values.addresses().length)
    const addresses = values.addresses()
    assert.i32Equals(3, addresses.length)
    assert.bytesEquals(ALICE, addresses[0])
    assert.bytesEquals(BOB, addresses[1])
    assert.bytesEquals(ORCHESTRATOR, addresses[2])
  })

  test('values of any length come back', () => {
    const lengths = [0, 1, 7, 8, 253, 254, 255, 256, 5000]
    const packer = new Packer(null)
    for (let i = 0; i < lengths.length; i++) packer.add(longBytes(lengths[i]))
    const values = new Unpacker(packer.packed())
    for (let i = 0; i < lengths.length; i++) assert.bytesEquals(longBytes(lengths[i]), values.bytesOrNull()!)
  })

  test('a value that was unpacked can be computed with', () => {
    const values = new Unpacker(pack(null, int(40), null, int(2)).packed())
    const first = values.number()
    values.numberOrNull()
    expectNumber('42', first.plus(values.number()))
    assert.assertTrue(first == int(40))
  })

  test('nothing has changed where the same is packed again, as the same or as equal values', () => {
    const values = new Unpacker(pack(null, int(1), null, int(3)).packed())
    const first = values.number()
    const second = values.numberOrNull()
    values.number()
    assert.assertTrue(!pack(values, first, second, int(3)).hasChanged)
  })

  test('a changed value takes the place of the old one, whatever its length, and the others stay', () => {
    const before = pack(null, int(1), int(300000), int(3)).packed()
    const seconds: Array<BigInt | null> = [null, BigInt.fromString('1000000000000000000000000000'), int(4)]
    for (let i = 0; i < seconds.length; i++) {
      const old = new Unpacker(before)
      const first = old.number()
      old.number()
      const third = old.number()
      const packer = new Packer(old)
      assert.assertTrue(!packer.add(first))
      assert.assertTrue(packer.add(seconds[i]))
      assert.assertTrue(!packer.add(third))
      assert.assertTrue(packer.hasChanged)
      const values = new Unpacker(packer.packed())
      expectNumber('1', values.number())
      const second = values.numberOrNull()
      assert.assertTrue(second ? second == seconds[i]! : !seconds[i])
      expectNumber('3', values.number())
    }
  })
})
