import { BigDecimal, BigInt } from '@graphprotocol/graph-ts'
import { ZERO } from '../math/constants'
import { ProtocolState } from './protocol-state'

/** Derives the supplies and the participation rate anew, after any of their terms has changed. */
export function updateSupply(protocol: ProtocolState): void {
  protocol.l1CirculatingSupply = saturatingMinus(protocol.l1TotalSupply, protocol.l2SupplyFromL1)
  protocol.totalSupply = protocol.lptSupply.plus(protocol.l1CirculatingSupply)
  protocol.setParticipationRate(share(protocol.totalActiveStake, protocol.totalSupply))
}

/** L2LPTDataCache.increaseL2SupplyFromL1. */
export function arriveFromL1(protocol: ProtocolState, amount: BigInt): void {
  protocol.l2SupplyFromL1 = protocol.l2SupplyFromL1.plus(amount)
  updateSupply(protocol)
}

/** L2LPTDataCache.decreaseL2SupplyFromL1, which stops at 0: rewards minted on L2 can be withdrawn to L1 too. */
export function leaveForL1(protocol: ProtocolState, amount: BigInt): void {
  protocol.l2SupplyFromL1 = saturatingMinus(protocol.l2SupplyFromL1, amount)
  updateSupply(protocol)
}

function saturatingMinus(a: BigInt, b: BigInt): BigInt {
  return a.gt(b) ? a.minus(b) : ZERO
}

function share(part: BigInt | null, whole: BigInt): BigDecimal | null {
  if (!part) return null
  return whole.isZero() ? BigDecimal.zero() : part.toBigDecimal().div(whole.toBigDecimal())
}
