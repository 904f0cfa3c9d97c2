import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { buildDirectory } from '@confluence/stack/build/build'
import { readNetwork } from '@confluence/stack/networks/networks'
import { descendantsOf } from '@confluence/stack/processes/descendants'
import { temporaryDirectory } from '@confluence/stack/testing/temporary-directory'
import { expect, onTestFinished, test } from 'vitest'
import { parse } from 'yaml'
import { startCluster } from '../../harness/cluster.ts'
import type { Scene } from '../../harness/command.ts'
import { titleOf } from '../../harness/planted.ts'
import { run } from '../../harness/start.ts'

/** Deployments to graph-nodes elsewhere. */
export function deployScenarios(scene: Scene): void {
  test('--dry-run shows what would run, without secrets', async () => {
    const flags = ['--create', '--node', 'http://index:8020', '--ipfs', 'http://ipfs:5001']
    const { exitCode, stdout } = await scene.run(
      'deploy',
      'l2',
      '--dry-run',
      ...flags,
      '--access-token',
      'secret',
    )
    expect(exitCode).toBe(0)
    expect(stdout).toBe(
      'graph create livepeer/confluence-l2 --node http://index:8020 --access-token ***\n' +
        'graph deploy livepeer/confluence-l2 --ipfs-hash HASH --node http://index:8020 ' +
        '--ipfs http://ipfs:5001 --version-label v0.1.0 --deploy-key ***\n',
    )
  })

  test('deploy uploads the build and deploys it, with its key in no process title', async () => {
    const cluster = await startCluster()
    onTestFinished(cluster.close)
    const flags = ['--create', '--node', cluster.url, '--ipfs', cluster.url]
    const key = 'planted-key-7f3a'
    const result = run(process.execPath, [scene.command, 'deploy', 'l1', 'some/name', ...flags], {
      GRAPH_DEPLOY_KEY: key,
    })
    const titles: string[] = []
    // While the key is in use.
    cluster.onCall = () => titles.push(...[result.pid, ...descendantsOf(result.pid)].map(titleOf))
    expect(await result.ended).toBe(0)
    expect(titles.filter((title) => title.includes('some/name'))).not.toEqual([])
    expect(`${result.output()}${titles}`).not.toContain(key)
    const hash = String(cluster.calls.at(-1)?.ipfs_hash)
    expect(result.output().split('\n')).toContain(hash)
    expect(cluster.calls).toEqual([
      { method: 'subgraph_create', name: 'some/name', key: `Bearer ${key}` },
      {
        method: 'subgraph_deploy',
        name: 'some/name',
        ipfs_hash: hash,
        version_label: 'v0.1.0',
        key: `Bearer ${key}`,
      },
    ])
    expect(new Set(cluster.pinned)).toEqual(new Set(cluster.files.keys()))
    expect(result.output()).toContain('answers at http://127.0.0.1:8000/')
    const built = await readFile(join(buildDirectory('l1'), 'subgraph.yaml'), 'utf8')
    const manifest = parse(cluster.files.get(hash) ?? '')
    const followed = await follow(manifest, parse(built), cluster.files)
    expect(followed).toBeGreaterThan(10)
    expect(manifest.dataSources[0].source).toEqual({
      ...parse(built).dataSources[0].source,
      address: readNetwork('mainnet').Controller?.address,
    })
  })

  test('deploy takes the key that `graph auth` keeps, and hides it in what graph-node says', async () => {
    const cluster = await startCluster()
    onTestFinished(cluster.close)
    const home = await temporaryDirectory()
    const kept = { [`${cluster.url}/`]: 'planted-key-7f3a' }
    await writeFile(join(home, '.graph-cli.json'), JSON.stringify(kept))
    cluster.refusal = 'planted-key-7f3a may not deploy'
    const flags = ['--node', cluster.url, '--ipfs', cluster.url]
    const { exitCode, stderr } = await scene.runWith({ env: { HOME: home } }, 'deploy', 'l2', ...flags)
    expect(cluster.calls).toMatchObject([{ method: 'subgraph_deploy', key: 'Bearer planted-key-7f3a' }])
    expect(exitCode).toBe(1)
    expect(stderr).toMatch(
      /\nerror: graph-node at 127\.0\.0\.1:\d+ refuses subgraph_deploy of livepeer\/confluence-l2: … may not deploy\n$/,
    )
  })

  test('deploy names what it cannot reach, and what it lacks', async () => {
    const nowhere = 'http://127.0.0.1:2'
    const cluster = await startCluster()
    onTestFinished(cluster.close)
    const noIpfs = await scene.run('deploy', 'l1', '--node', cluster.url, '--ipfs', nowhere)
    expect(noIpfs.exitCode).toBe(1)
    expect(noIpfs.stderr).toMatch(/\nerror: cannot reach IPFS at 127\.0\.0\.1:2: [^\n]+\n$/)
    const noNode = await scene.run('deploy', 'l1', '--node', nowhere, '--ipfs', cluster.url)
    expect(noNode.exitCode).toBe(1)
    expect(noNode.stderr).toMatch(/\nerror: cannot reach graph-node at 127\.0\.0\.1:2: [^\n]+\n$/)
    const env = { HOME: await temporaryDirectory(), GRAPH_DEPLOY_KEY: '' }
    const noKey = await scene.runWith({ env }, 'deploy', 'l1', 'slug')
    expect(noKey.exitCode).toBe(2)
    expect(noKey.stderr).toBe(
      'error: Subgraph Studio needs a deploy key: set GRAPH_DEPLOY_KEY, or name a --node\n',
    )
  })
}

/** Checks that each link of an uploaded manifest leads to the file of the built one; returns how many there are. */
async function follow(node: unknown, built: unknown, files: ReadonlyMap<string, string>): Promise<number> {
  if (typeof node !== 'object' || node === null) return 0
  let count = 0
  for (const [key, value] of Object.entries(node)) {
    const own = (built as Record<string, unknown>)[key]
    if (key !== 'file') {
      count += await follow(value, own, files)
      continue
    }
    const hash = (value as { '/': string })['/'].replace('/ipfs/', '')
    expect(files.get(hash)).toBe(await readFile(join(buildDirectory('l1'), String(own)), 'latin1'))
    count += 1
  }
  return count
}
