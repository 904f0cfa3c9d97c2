import { BigInt } from '@graphprotocol/graph-ts'
import { ProtocolState } from '../entities/protocol-state'
import { ONE, ZERO } from '../math/constants'
import { PARTS_27 } from '../math/precise-math'

/**
 * The treasury's cut rate, parts per 10^27, is in no event. A reward bounds it: of `minted` the contract
 * cut `minted * rate / 10^27`, truncated (PreciseMathUtils.percOf). Bounds narrow with each reward until the rate is
 * set anew.
 */
export function forgetCutRate(protocol: ProtocolState): void {
  protocol.treasuryCutRateMin = ZERO
  protocol.treasuryCutRateMax = PARTS_27
}

/** Narrows the bounds by a reward. What contradicts them can only be a rate that was set unseen: it starts afresh. */
export function learnCutRate(protocol: ProtocolState, minted: BigInt, cut: BigInt): void {
  if (minted.isZero()) return
  const least = ceilDiv(cut.times(PARTS_27), minted)
  const greatest = ceilDiv(cut.plus(ONE).times(PARTS_27), minted).minus(ONE)
  if (least.gt(protocol.treasuryCutRateMax) || greatest.lt(protocol.treasuryCutRateMin))
    forgetCutRate(protocol)
  if (least.gt(protocol.treasuryCutRateMin)) protocol.treasuryCutRateMin = least
  if (greatest.lt(protocol.treasuryCutRateMax)) protocol.treasuryCutRateMax = greatest
}

/** The roundest rate within the bounds, the one that people will have set: a multiple of the highest power of ten. */
export function cutRate(protocol: ProtocolState): BigInt {
  const ten = BigInt.fromI32(10)
  let unit = PARTS_27
  while (unit.gt(ONE)) {
    const candidate = ceilDiv(protocol.treasuryCutRateMin, unit).times(unit)
    if (candidate.le(protocol.treasuryCutRateMax)) return candidate
    unit = unit.div(ten)
  }
  return protocol.treasuryCutRateMin
}

function ceilDiv(a: BigInt, b: BigInt): BigInt {
  return a.plus(b).minus(ONE).div(b)
}
