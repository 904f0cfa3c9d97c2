import { cp, mkdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { getters } from '@confluence/protocol/getters'
import { projectRoot } from '@confluence/stack/build/paths'
import { chainProfiles } from '@confluence/stack/networks/chain-profiles'
import type { Abi } from 'viem'
import { parse, stringify } from 'yaml'

interface Manifest {
  dataSources: Source[]
  templates: Source[]
}

interface Source {
  name: string
  source: { address: string }
  mapping: {
    file: string
    abis: { name: string; file: string }[]
    eventHandlers: { event: string; handler: string }[]
  }
}

/** ABI of what is asked of contracts; our own handlers ask for nothing, so our ABIs hold events only. */
const STATE = 'State'
const ENTRY = 'usual.ts'

const account = (parameter: string) => `BondingManager.try_getDelegator(event.params.${parameter})`
const stake = (parameter: string) => `BondingManager.try_transcoderTotalStake(event.params.${parameter})`
const SUPPLY = 'LivepeerToken.try_totalSupply()'

/**
 * What is read of contracts before an event of Arbitrum One is handled, as subgraphs of staking commonly do: an account and
 * the total stake of its orchestrator, and with rewards and rounds the supply and the stake of all.
 */
const READS: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  BondingManager: {
    Bond: [account('delegator'), stake('newDelegate')],
    Unbond: [account('delegator'), stake('delegate')],
    Rebond: [account('delegator'), stake('delegate')],
    EarningsClaimed: [account('delegator'), stake('delegate')],
    Reward: [account('transcoder'), stake('transcoder'), SUPPLY],
  },
  RoundsManager: { NewRound: ['BondingManager.try_getTotalBonded()', SUPPLY] },
  TicketBroker: { WinningTicketTransfer: [account('recipient'), stake('recipient')] },
}

/**
 * Writes a project with our subgraphs, whose handlers of Arbitrum One first read from contracts by `eth_call` what ours
 * derive from events. What is read is not used, so that all the rest is the same work.
 */
export async function writeUsual(directory: string): Promise<void> {
  await mkdir(directory, { recursive: true })
  for (const part of ['abis', 'src', 'schema.graphql', 'package.json', chainProfiles.l1.manifest]) {
    await cp(join(projectRoot, part), join(directory, part), { recursive: true })
  }
  await symlink(join(projectRoot, 'node_modules'), join(directory, 'node_modules'))
  const abi: Abi = [...getters.BondingManager, ...getters.LivepeerToken]
  await writeFile(join(directory, 'abis', `${STATE}.json`), JSON.stringify(abi))

  const { manifest } = chainProfiles.l2
  const content = parse(await readFile(join(projectRoot, manifest), 'utf8')) as Manifest
  const handlers = content.dataSources.flatMap(addReads)
  for (const { mapping } of [...content.dataSources, ...content.templates]) mapping.file = `./src/${ENTRY}`
  await writeFile(join(directory, manifest), stringify(content, { aliasDuplicateObjects: false }))
  await writeFile(join(directory, 'src', ENTRY), entry(content, handlers))
}

interface Wrapped {
  source: string
  event: string
  handler: string
  reads: readonly string[]
}

/** Lets a data source call the handlers that read; returns them. */
function addReads({ name, mapping }: Source): Wrapped[] {
  const reads = READS[name]
  if (!reads) return []
  mapping.abis.push({ name: STATE, file: `./abis/${STATE}.json` })
  return mapping.eventHandlers.flatMap((entry) => {
    const { handler } = entry
    const event = entry.event.replace(/\(.*/, '')
    if (!reads[event]) return []
    entry.handler = `read${event}`
    return [{ source: name, event, handler, reads: reads[event] }]
  })
}

function entry({ dataSources }: Manifest, handlers: readonly Wrapped[]): string {
  const addressOf = (name: string) => dataSources.find((source) => source.name === name)?.source.address
  const contracts = ['BondingManager', 'LivepeerToken'].map(
    (name) => `const ${name} = State.bind(Address.fromString('${addressOf(name)}'))`,
  )
  const events = handlers.map(
    ({ source, event }) => `import { ${event} as ${event}Event } from '../generated/${source}/${source}'`,
  )
  const functions = handlers.map(({ event, handler, reads }) =>
    [
      `export function read${event}(event: ${event}Event): void {`,
      ...reads.map((read) => `  ${read}`),
      `  ${handler}(event)`,
      '}',
    ].join('\n'),
  )
  return [
    "import { Address } from '@graphprotocol/graph-ts'",
    `import { ${STATE} } from '../generated/BondingManager/${STATE}'`,
    ...events,
    `import { ${handlers.map(({ handler }) => handler).join(', ')} } from './l2'`,
    "export * from './l2'",
    ...contracts,
    ...functions,
    '',
  ].join('\n')
}
