import { UserError } from '@confluence/protocol/lib/user-error'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import type { AddressBook } from '../networks/networks.ts'
import { readdress } from './readdress.ts'

const at = (digit: string) => `0x${digit.repeat(40)}`
const topic = (digit: string) => `0x${'0'.repeat(24)}${digit.repeat(40)}`

const from: AddressBook = {
  LivepeerToken: { address: at('a'), startBlock: 100 },
  L1Escrow: { address: at('b'), startBlock: 110 },
  MinterV1: { address: at('c'), startBlock: 90 },
  Snapshot: { id: '0x01', root: '0x02' },
}
const to: AddressBook = {
  LivepeerToken: { address: at('1'), startBlock: 5 },
  L1Escrow: { address: at('2') },
  Snapshot: { id: '0x01', root: '0x03' },
}

const manifest = `
specVersion: 1.3.0
dataSources:
  - kind: ethereum/contract
    name: LivepeerToken
    network: mainnet
    source:
      address: "0x${'A'.repeat(40)}"
      abi: LivepeerToken
      startBlock: 100
    context:
      L1Escrow: { type: Bytes, data: "${at('b')}" }
      Gone: { type: Bytes, data: "${at('c')}" }
      Snapshot_root: { type: Bytes, data: "0x02" }
      Earnings_since: { type: String, data: "" }
    mapping:
      kind: ethereum/events
      eventHandlers:
        - event: Transfer(indexed address,indexed address,uint256)
          handler: handleTransfer
          topic1: ["${topic('b')}"]
  - kind: ethereum/contract
    name: MinterV1
    source: { address: "${at('c')}", startBlock: 90 }
    mapping: { kind: ethereum/events, eventHandlers: [{ event: A(), handler: handleA }] }
templates:
  - name: DelegatorPool
`

describe('readdress', () => {
  test('takes address and start block of each data source from the other network', () => {
    const [token] = parse(readdress(manifest, from, to)).dataSources
    expect(token.source).toEqual({ address: at('1'), abi: 'LivepeerToken', startBlock: 5 })
  })

  test('translates topic filters', () => {
    const [token] = parse(readdress(manifest, from, to)).dataSources
    expect(token.mapping.eventHandlers[0].topic1).toEqual([topic('2')])
  })

  test('translates contexts, takes fields from the book, and keeps defaults that no book has', () => {
    const [token] = parse(readdress(manifest, from, to)).dataSources
    expect(token.context).toEqual({
      L1Escrow: { type: 'Bytes', data: at('2') },
      Snapshot_root: { type: 'Bytes', data: '0x03' },
      Earnings_since: { type: 'String', data: '' },
    })
  })

  test('lists the implementations that the other network has, whatever their number', () => {
    const controller = `
dataSources:
  - name: Controller
    source: { address: "${at('d')}" }
    context:
      BondingManagerV1: { type: Bytes, data: "${at('e')}" }
      BondingManagerV2: { type: Bytes, data: "${at('f')}" }
      L1Escrow: { type: Bytes, data: "${at('b')}" }
    mapping: {}
`
    const other = {
      Controller: { address: at('3') },
      BondingManager: { address: at('4') },
      BondingManagerV1: { address: at('5') },
      BondingManagerV15: { address: at('6') },
      L2MigratorTargetV2: { address: at('7') },
      L1Escrow: { address: at('2') },
    }
    const [source] = parse(readdress(controller, from, other)).dataSources
    expect(source.context).toEqual({
      BondingManagerV1: { type: 'Bytes', data: at('5') },
      BondingManagerV15: { type: 'Bytes', data: at('6') },
      L2MigratorTargetV2: { type: 'Bytes', data: at('7') },
      L1Escrow: { type: 'Bytes', data: at('2') },
    })
  })

  test('points a second data source of a contract at that contract, without its end block', () => {
    const second = { ...from, LivepeerTokenFrom: from.LivepeerToken ?? {} }
    const renamed = manifest.replace('name: LivepeerToken', 'name: LivepeerTokenFrom')
    const bounded = renamed.replace('startBlock: 100', 'startBlock: 100\n      endBlock: 900')
    const [token] = parse(readdress(bounded, second, to)).dataSources
    expect(token.source).toEqual({ address: at('1'), abi: 'LivepeerToken', startBlock: 5 })
  })

  test('leaves out data sources that a deployment can do without, and keeps everything else', () => {
    const { dataSources, templates, specVersion } = parse(readdress(manifest, from, to))
    expect(dataSources.map(({ name }: { name: string }) => name)).toEqual(['LivepeerToken'])
    expect({ templates, specVersion }).toEqual({
      templates: [{ name: 'DelegatorPool' }],
      specVersion: '1.3.0',
    })
  })

  test('there and back is where it began', () => {
    const everywhere = {
      ...to,
      MinterV1: { address: at('3'), startBlock: 1 },
      L1Escrow: { address: at('2'), startBlock: 1 },
    }
    expect(parse(readdress(readdress(manifest, from, everywhere), everywhere, from))).toEqual(
      parse(manifest.replace('A'.repeat(40), 'a'.repeat(40))),
    )
  })

  test('names the contract that is missing', () => {
    expect(() => readdress(manifest, from, { L1Escrow: { address: at('2') } })).toThrow(
      new UserError('the network has no address for LivepeerToken: add it to the networks file'),
    )
    expect(() => readdress(manifest, from, { LivepeerToken: { address: at('1') } })).toThrow(
      /no address for L1Escrow/,
    )
  })
})
