import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '@confluence/stack/build/paths'
import { chainProfiles, chains } from '@confluence/stack/networks/chain-profiles'
import { Command } from 'commander'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { startCommand } from '../start/command.ts'
import { type StartFlags, startConfig } from '../start/start-config.ts'

// What deploy/ says of the project must stay true of it. Whether Docker and graph-node take it is not known here.

const deploy = join(projectRoot, 'deploy')
const read = (file: string) => readFileSync(join(deploy, file), 'utf8')
const settings = [...read('env.example').matchAll(/^([A-Z0-9_]+)=(.*)$/gm)]
const example: Record<string, string> = Object.fromEntries(settings.map(([, name, value]) => [name, value]))
const { services } = parse(read('compose.yaml'), { merge: true })
const config = read('graph-node.toml')

test('the gateway is started with flags that it has, for the names under which the subgraphs are deployed', () => {
  const [, ...entry] = JSON.parse(/^ENTRYPOINT (.*)$/m.exec(read('Dockerfile'))?.[1] ?? '')
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
    rpc: example[`${chain.toUpperCase()}_RPC_URL`],
  })
  expect(sources).toEqual({ l1: remote('l1'), l2: remote('l2') })
  expect(host).toBe('0.0.0.0')
  expect(flags?.snapshot).toBe(example.SNAPSHOT)
})

test('every variable has an example, and every file is there', () => {
  const used = [...`${read('compose.yaml')}${config}`.matchAll(/\$\{(\w+)/g)].map(([, name]) => name)
  expect(Object.keys(example).sort()).toEqual([...new Set(used)].sort())
  expect(existsSync(join(deploy, services['index-node'].volumes[0].split(':')[0]))).toBe(true)
  expect(existsSync(join(projectRoot, services.gateway.build.dockerfile))).toBe(true)
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
