import { L1MigratorUpdate } from '../../generated/BridgeMinter/BridgeMinter'
import { CacheTotalSupplyInitiated } from '../../generated/L1LPTDataCache/L1LPTDataCache'
import { DepositInitiated, WithdrawalFinalized } from '../../generated/L1LPTGateway/L1LPTGateway'
import { recordTransfer } from '../entities/bridge-transfers'
import { BridgeDirection } from '../entities/enums'
import { loadProtocol } from '../entities/protocol'

// DepositInitiated(address _l1Token, address indexed _from, address indexed _to, uint256 indexed _sequenceNumber, uint256 _amount)
export function handleDepositInitiated(event: DepositInitiated): void {
  const params = event.params
  recordTransfer(
    event,
    BridgeDirection.DEPOSIT,
    true,
    params._from,
    params._to,
    params._amount,
    params._sequenceNumber,
  )
}

// WithdrawalFinalized(address _l1Token, address indexed _from, address indexed _to, uint256 indexed _exitNum, uint256 _amount): exitNum is always 0
export function handleWithdrawalFinalized(event: WithdrawalFinalized): void {
  const params = event.params
  recordTransfer(event, BridgeDirection.WITHDRAWAL, false, params._from, params._to, params._amount, null)
}

// CacheTotalSupplyInitiated(uint256 seqNo, uint256 totalSupply): sent to L2, which learns of L1's supply only so
export function handleCacheTotalSupplyInitiated(event: CacheTotalSupplyInitiated): void {
  const protocol = loadProtocol()
  protocol.l1TotalSupply = event.params.totalSupply
  protocol.save()
}

// L1MigratorUpdate(address l1MigratorAddr)
export function handleL1MigratorUpdate(event: L1MigratorUpdate): void {
  const protocol = loadProtocol()
  protocol.l1Migrator = event.params.l1MigratorAddr
  protocol.save()
}
