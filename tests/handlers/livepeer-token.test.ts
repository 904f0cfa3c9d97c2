import { beforeEach, describe, test } from 'matchstick-as/assembly/index'
import { ALICE } from '../accounts'
import { cacheTotalSupplyFinalized } from '../events/bridge'
import { startChain } from '../events/event'
import { burn, mint } from '../events/token'
import { expectProtocol } from '../expect'

describe('livepeer token', () => {
  beforeEach(() => {
    startChain()
  })

  test('Mint and Burn make up the supply of this chain', () => {
    mint(ALICE, 1000)
    mint(ALICE, 50)
    expectProtocol('lptSupply', '1050')
    expectProtocol('totalSupply', '1050')
    burn(ALICE, 300)
    expectProtocol('lptSupply', '750')
    expectProtocol('totalSupply', '750')
  })

  test('totalSupply includes the LPT that circulates on L1', () => {
    cacheTotalSupplyFinalized(5000)
    mint(ALICE, 1000)
    expectProtocol('totalSupply', '6000')
    burn(ALICE, 1)
    expectProtocol('totalSupply', '5999')
  })
})
