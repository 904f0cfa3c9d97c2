import { Burn, Mint } from '../../generated/LivepeerToken/LivepeerToken'
import { updateSupply } from '../accounting/supply'
import { loadProtocol } from '../protocol'

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
