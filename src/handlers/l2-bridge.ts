import { CacheTotalSupplyFinalized } from '../../generated/L2LPTDataCache/L2LPTDataCache'
import { DepositFinalized, WithdrawalInitiated } from '../../generated/L2LPTGateway/L2LPTGateway'
import { recordTransfer } from '../entities/bridge-transfers'
import { BridgeDirection } from '../entities/enums'
import { loadProtocol } from '../entities/protocol'
import { arriveFromL1, leaveForL1, updateSupply } from '../entities/supply'

// DepositFinalized(address indexed _l1Token, address indexed _from, address indexed _to, uint256 _amount)
export function handleDepositFinalized(event: DepositFinalized): void {
  const params = event.params
  recordTransfer(event, BridgeDirection.DEPOSIT, false, params._from, params._to, params._amount, null)
  const protocol = loadProtocol()
  arriveFromL1(protocol, params._amount)
  protocol.save()
}

// WithdrawalInitiated(address _l1Token, address indexed _from, address indexed _to, uint256 indexed _l2ToL1Id, uint256 _exitNum, uint256 _amount)
export function handleWithdrawalInitiated(event: WithdrawalInitiated): void {
  const params = event.params
  recordTransfer(
    event,
    BridgeDirection.WITHDRAWAL,
    true,
    params._from,
    params._to,
    params._amount,
    params._l2ToL1Id,
  )
  const protocol = loadProtocol()
  leaveForL1(protocol, params._amount)
  protocol.save()
}

// CacheTotalSupplyFinalized(uint256 totalSupply)
export function handleCacheTotalSupplyFinalized(event: CacheTotalSupplyFinalized): void {
  const protocol = loadProtocol()
  protocol.l1TotalSupply = event.params.totalSupply
  updateSupply(protocol)
  protocol.save()
}
