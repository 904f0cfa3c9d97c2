import { cp, mkdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { projectRoot } from '@confluence/stack/build/paths'
import { chainProfiles, chains } from '@confluence/stack/networks/chain-profiles'
import { parse, stringify } from 'yaml'

interface Source {
  name: string
  mapping: { file: string; entities: string[]; eventHandlers: { event: string; handler: string }[] }
}

interface Manifest {
  dataSources: Source[]
  templates?: Source[]
}

const SCHEMA = `type Record @entity(immutable: true) {
  id: Bytes!
}
`

/** Events that create an instance of a template, and the parameter with its address: without it no event of it arrives. */
const CREATORS: Record<string, { template: string; parameter: number }> = {
  handleDelegatorPoolCreated: { template: 'DelegatorPool', parameter: 1 },
  handlePollCreated: { template: 'Poll', parameter: 0 },
}

/**
 * Writes a project whose subgraphs have the manifests of ours, but whose handlers store one immutable entity each and
 * do nothing else: what graph-node takes for the events alone.
 */
export async function writeFloor(directory: string): Promise<void> {
  await mkdir(join(directory, 'src'), { recursive: true })
  await cp(join(projectRoot, 'abis'), join(directory, 'abis'), { recursive: true })
  await symlink(join(projectRoot, 'node_modules'), join(directory, 'node_modules'))
  await writeFile(join(directory, 'schema.graphql'), SCHEMA)
  await writeFile(join(directory, 'package.json'), '{ "name": "floor", "private": true }\n')
  for (const chain of chains) {
    const { manifest } = chainProfiles[chain]
    const content = parse(await readFile(join(projectRoot, manifest), 'utf8')) as Manifest
    const sources = [...content.dataSources, ...(content.templates ?? [])]
    const handlers = new Set(sources.flatMap(({ mapping }) => mapping.eventHandlers.map((to) => to.handler)))
    const templates = new Set((content.templates ?? []).map(({ name }) => name))
    for (const { mapping } of sources) mapping.entities = ['Record']
    await writeFile(join(directory, manifest), stringify(content, { aliasDuplicateObjects: false }))
    await writeFile(join(directory, 'src', `${chain}.ts`), mappings([...handlers], templates))
  }
}

function mappings(handlers: readonly string[], templates: ReadonlySet<string>): string {
  const creates = handlers.flatMap((handler) => CREATORS[handler]?.template ?? [])
  const imported = creates.filter((name) => templates.has(name))
  const lines = [
    "import { ethereum } from '@graphprotocol/graph-ts'",
    "import { Record } from '../generated/schema'",
    ...(imported.length > 0 ? [`import { ${imported.join(', ')} } from '../generated/templates'`] : []),
    '',
    'function record(event: ethereum.Event): void {',
    '  new Record(event.transaction.hash.concatI32(event.logIndex.toI32())).save()',
    '}',
  ]
  for (const handler of handlers) {
    const creator = CREATORS[handler]
    const creation =
      creator && templates.has(creator.template)
        ? [`  ${creator.template}.create(event.parameters[${creator.parameter}].value.toAddress())`]
        : []
    lines.push(
      '',
      `export function ${handler}(event: ethereum.Event): void {`,
      ...creation,
      '  record(event)',
      '}',
    )
  }
  return `${lines.join('\n')}\n`
}
