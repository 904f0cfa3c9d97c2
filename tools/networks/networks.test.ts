import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '@confluence/stack/build/paths'
import { chainProfiles } from '@confluence/stack/networks/chain-profiles'
import { getAddress } from 'viem'
import { describe, expect, test } from 'vitest'
import { readManifest } from '../matchstick/replay/manifest.ts'
import deployed from './deployed-contracts.json' with { type: 'json' }

// networks.json and the two manifests name the same contracts, and their events are those of the deployed contracts.

type Entry = { address?: string; startBlock?: number; endBlock?: number } & Record<string, unknown>
type Facts = Record<
  string,
  { address: string | null; startBlock: number; events: Record<string, string | undefined> }
>

const networks = JSON.parse(readFileSync(join(projectRoot, 'networks.json'), 'utf8')) as Record<
  string,
  Record<string, Entry>
>

/** A data source that reads a contract which another one is named for. */
const CONTRACT_OF: Readonly<Record<string, string>> = {
  LivepeerTokenFrom: 'LivepeerToken',
  LivepeerTokenTo: 'LivepeerToken',
  BondingManagerPreStreamflow: 'BondingManagerPreTributary',
  RoundsManagerPreStreamflow: 'RoundsManager',
}
const VERSION = /^(BondingManager|TicketBroker|L2Migrator|BondingVotes)V(\d+)$/

describe.each(Object.values(chainProfiles))('$network', ({ network, manifest: file }) => {
  const book = networks[network] ?? {}
  const facts = deployed[network as keyof typeof deployed] as Facts
  const manifest = readManifest(readFileSync(join(projectRoot, file), 'utf8'), projectRoot)
  const factsOf = (name: string) => {
    const known = facts[CONTRACT_OF[name] ?? name]
    if (!known) throw new Error(`there are no facts of ${name}`)
    return known
  }

  test('addresses have their checksum', () => {
    for (const { address } of Object.values(book)) if (address) expect(address).toBe(getAddress(address))
  })

  test('no address is there twice, but for several data sources of one contract', () => {
    const owners = new Map<string, string>()
    for (const [name, { address }] of Object.entries(book)) {
      if (!address) continue
      const owner = owners.get(address)
      if (owner) expect(name).toMatch(new RegExp(`^${owner}(From|To|PreTributary|PreStreamflow)$`))
      else owners.set(address, name)
    }
  })

  test('versions of a contract are ascending and without gaps', () => {
    const versions = new Map<string, number>()
    for (const name of Object.keys(book)) {
      const [, contract = '', version = ''] = VERSION.exec(name) ?? []
      if (!contract) continue
      expect({ name, version: Number(version) }).toEqual({ name, version: (versions.get(contract) ?? 0) + 1 })
      versions.set(contract, Number(version))
    }
  })

  test('data sources come first, in the order of the manifest', () => {
    const names = manifest.dataSources.map(({ name }) => name)
    expect(Object.keys(book).filter((name) => names.includes(name))).toEqual(names)
  })

  test('each data source reads the deployed contract from its first block on', () => {
    for (const { name, address, startBlock, endBlock } of manifest.dataSources) {
      const entry = book[name]
      expect({ name, address, startBlock }).toEqual({
        name,
        address: factsOf(name).address,
        startBlock: factsOf(name).startBlock,
      })
      expect({ name, address: entry?.address?.toLowerCase(), startBlock: entry?.startBlock }).toEqual({
        name,
        address,
        startBlock,
      })
      expect({ name, endBlock }).toEqual({ name, endBlock: entry?.endBlock ?? Number.POSITIVE_INFINITY })
    }
  })

  test('each event has the topic of the deployed contract', () => {
    for (const { name, handlers } of [...manifest.dataSources, ...manifest.templates]) {
      for (const { signature, topic0 } of handlers) {
        expect(`${name}.${signature} ${topic0}`).toBe(
          `${name}.${signature} ${factsOf(name).events[signature]}`,
        )
      }
    }
  })

  test('contexts say what networks.json says', () => {
    for (const { name, context } of manifest.dataSources) {
      for (const [key, { value }] of context) {
        const [entry = '', field = 'address'] = key.split('_')
        const known = book[entry]?.[field]
        // What a network's book leaves out has an empty default.
        expect(`${name} ${key} ${value}`.toLowerCase()).toBe(`${name} ${key} ${known ?? ''}`.toLowerCase())
      }
    }
  })

  test('the Controller lists each implementation and Minter', () => {
    const [controller] = manifest.dataSources.filter(({ name }) => name === 'Controller')
    const listed = Object.keys(book).filter((name) => VERSION.test(name) || /^Minter(V\d+)?$/.test(name))
    expect([...(controller?.context.keys() ?? [])]).toEqual(expect.arrayContaining(listed))
  })
})
