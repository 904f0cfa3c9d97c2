import { Burn, Mint } from '../../generated/LivepeerToken/LivepeerToken'
import { loadProtocol } from '../entities/protocol'
import { updateSupply } from '../entities/supply'

// Mint(address indexed to, uint256 amount)
export function handleMint(event: Mint): void {
  const protocol = loadProtocol()
  protocol.lptSupply = protocol.lptSupply.plus(event.params.amount)
  updateSupply(protocol)
  protocol.save()
}

// Burn(address indexed burner, uint256 amount)
export function handleBurn(event: Burn): void {
  const protocol = loadProtocol()
  protocol.lptSupply = protocol.lptSupply.minus(event.params.amount)
  updateSupply(protocol)
  protocol.save()
}
