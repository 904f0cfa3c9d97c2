import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { poll } from '@confluence/protocol/lib/poll'
import { postGraphql } from '@confluence/protocol/lib/post-graphql'
import { openRecording } from '@confluence/recording/recording'
import { startReplay } from '@confluence/recording/server'
import { packageDirectory, projectRoot } from '@confluence/stack/build/paths'
import { stageBuild } from '@confluence/stack/build/staging'
import { openDataDirectory } from '@confluence/stack/data-directory'
import { deploySubgraph } from '@confluence/stack/graph-node/deploy'
import { startGraphNode } from '@confluence/stack/graph-node/graph-node'
import { findGraphNode } from '@confluence/stack/graph-node/graph-node-binary'
import { startIpfsStub } from '@confluence/stack/graph-node/ipfs-stub'
import { startPostgres } from '@confluence/stack/postgres/postgres'
import { findPostgres, serverIdentity } from '@confluence/stack/postgres/postgres-binaries'
import { lastFault } from '@confluence/stack/processes/log-file'
import { createSupervisor } from '@confluence/stack/processes/supervisor'
import { keccak_256 } from '@noble/hashes/sha3.js'
import { parse, stringify } from 'yaml'
import { parityProject, type Result } from './host-results.ts'

const NAME = 'parity'
const NETWORK = 'arbitrum-one'
const NEW_ROUND = `0x${Buffer.from(keccak_256(Buffer.from('NewRound(uint256,bytes32)'))).toString('hex')}`
const PAGE = 1000
const INDEXING_TIMEOUT = 60_000
const run = promisify(execFile)

/** The results of the parity subgraph as the real graph-node computes them, in an event of recordings/smoke; by id. */
export async function graphNodeResults(): Promise<Map<string, Result>> {
  const directory = await mkdtemp(join(tmpdir(), 'parity-'))
  const undo: (() => Promise<unknown>)[] = [() => rm(directory, { recursive: true, force: true })]
  const { signal } = new AbortController()
  const logFile = join(directory, 'data', 'logs', 'graph-node.log')
  try {
    const identity = serverIdentity()
    const binaries = await findPostgres(identity)
    const data = await openDataDirectory(join(directory, 'data'), binaries.version.replace(/\..*/, ''))
    undo.push(data.release)
    const recording = openRecording(join(projectRoot, 'recordings', 'smoke')).l2
    const replay = await startReplay(recording)
    undo.push(replay.close)
    const build = join(directory, 'build')
    await buildSubgraph(build)
    const manifest = await pointAtEvent(build, recording)
    const staged = await stageBuild('l2', build, manifest, data.subgraphs)
    const supervisor = await createSupervisor(data.path, () => {})
    undo.push(supervisor.stop)
    const postgres = await startPostgres({
      binaries,
      identity,
      data,
      databases: [NAME],
      durable: false,
      supervisor,
    })
    const ipfs = await startIpfsStub()
    undo.push(ipfs.close)
    const node = await startGraphNode({
      title: 'graph-node',
      binary: findGraphNode(),
      network: NETWORK,
      rpcUrl: replay.url,
      postgresUrl: postgres.urlOf(NAME),
      ipfsUrl: ipfs.url,
      bootManifest: staged.bootManifest,
      settings: { pollingInterval: 250, maxBlockRange: 10_000 },
      logFile,
      supervisor,
    })
    await deploySubgraph(node, NAME, staged.manifest, signal)
    return await readResults(`${node.url}/subgraphs/name/${NAME}`)
  } catch (error) {
    throw new Error(`${(error as Error).message}: ${lastFault(logFile) ?? 'graph-node logged no fault'}`)
  } finally {
    for (const step of undo.reverse()) await step()
  }
}

async function buildSubgraph(target: string): Promise<void> {
  const cli = join(packageDirectory('@graphprotocol/graph-cli') ?? '', 'bin', 'run.js')
  const manifest = join(parityProject.root, 'subgraph.yaml')
  await run(process.execPath, [cli, 'build', manifest, '--output-dir', target], { cwd: projectRoot })
}

/** The built manifest with the address and the block of a NewRound, of which the recording has one per round. */
async function pointAtEvent(
  build: string,
  recording: ReturnType<typeof openRecording>['l2'],
): Promise<string> {
  const address = recording.meta.contracts.RoundsManager
  const block = recording.blocks.find(({ logs }) =>
    logs.some((log) => log.address === address && log.topics[0] === NEW_ROUND),
  )
  if (!block) throw new Error('the recording has no NewRound')
  const manifest = parse(await readFile(join(build, 'subgraph.yaml'), 'utf8'))
  const [source] = manifest.dataSources
  Object.assign(source.source, { address, startBlock: Number(block.number), endBlock: Number(block.number) })
  return stringify(manifest)
}

async function readResults(url: string): Promise<Map<string, Result>> {
  const results = new Map<string, Result>()
  for (let complete = false; !complete; ) {
    const page = await poll(() => readPage(url, results.size), { interval: 250, timeout: INDEXING_TIMEOUT })
    if (!page) throw new Error(`graph-node had no results after ${INDEXING_TIMEOUT / 1000} s`)
    for (const result of page) results.set(result.id, result)
    complete = page.length < PAGE
  }
  return results
}

/** Results from the given number on; undefined while there are none. */
async function readPage(url: string, skip: number): Promise<Result[] | undefined> {
  const query = `{ results(first: ${PAGE}, skip: ${skip}) { id operation left right text integer decimal } }`
  const answer = await postGraphql<{ results: Result[] }>(url, query).catch(() => undefined)
  const results = answer?.results
  return results && (results.length > 0 || skip > 0) ? results : undefined
}
