import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { listening } from '@confluence/protocol/testing/listening'
import { openRecording } from '@confluence/recording/recording'
import { startReplay } from '@confluence/recording/server'
import { buildDirectory } from '@confluence/stack/build/build'
import { readNetwork } from '@confluence/stack/networks/networks'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import type { Scene } from '../../harness/command.ts'
import { bundled } from '../../harness/stack.ts'

/** Commands about this machine and other graph-nodes. */
export function toolScenarios(scene: Scene): void {
  const doctor = (...args: string[]) => scene.run('doctor', '--port', '0', ...args)

  test('doctor approves of a machine on which start runs', async () => {
    const { exitCode, stdout } = await doctor()
    expect(JSON.parse(stdout)).toMatchObject({ ok: true })
    expect(exitCode).toBe(0)
    const people = await doctor('--table')
    expect(people.stdout).toMatch(/^ok +gateway +localhost:\d+ answers, both chains are synced$/m)
  })

  test('doctor says what is wrong and what to do', async () => {
    const { l2 } = openRecording(bundled('smoke'))
    const replay = await startReplay(l2)
    try {
      const args = ['--l1-rpc', replay.url, '--l2-rpc', replay.url, '--url', 'http://127.0.0.1:2']
      const { exitCode, stdout, stderr } = await doctor(...args)
      const { ok, findings } = JSON.parse(stdout)
      expect(ok).toBe(false)
      const levels = Object.fromEntries(
        findings.map(({ what, level }: Record<string, string>) => [what, level]),
      )
      // A recording is what it should be, but old.
      expect(levels).toMatchObject({
        'RPC of Ethereum': 'fail',
        'RPC of Arbitrum One': 'warn',
        gateway: 'fail',
      })
      expect(stdout).toContain('serves chain 42161, not 1: give the URL of Ethereum')
      expect(stderr).toBe('error: fix first: RPC of Ethereum, gateway\n')
      expect(exitCode).toBe(1)
    } finally {
      await replay.close()
    }
    const none = await scene.runWith({ env: { GND_BINARY: '/nonexistent' } }, 'doctor', '--port', '0')
    expect(none.exitCode).toBe(1)
    expect(none.stdout).toContain('GND_BINARY names /nonexistent, which is not an executable file')
  })

  describe('deploy', () => {
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

    test('deploy uploads the build and lets graph-cli deploy it', { timeout: 120_000 }, async () => {
      const cluster = await startCluster()
      const flags = ['--create', '--node', cluster.url, '--ipfs', cluster.url]
      const result = await scene.run('deploy', 'l1', 'some/name', ...flags, '--deploy-key', 'secret')
      cluster.close()
      expect(result.stdout + result.stderr).not.toContain('secret')
      const hash = result.stdout.trim()
      expect(cluster.calls).toEqual([
        { method: 'subgraph_create', name: 'some/name', key: 'Bearer secret' },
        {
          method: 'subgraph_deploy',
          name: 'some/name',
          ipfs_hash: hash,
          version_label: 'v0.1.0',
          key: 'Bearer secret',
        },
      ])
      expect(result.exitCode).toBe(0)
      const built = await readFile(join(buildDirectory('l1'), 'subgraph.yaml'), 'utf8')
      const manifest = parse(cluster.files.get(hash) ?? '')
      const followed = await follow(manifest, parse(built), cluster.files)
      expect(followed).toBeGreaterThan(10)
      expect(manifest.dataSources[0].source).toEqual({
        ...parse(built).dataSources[0].source,
        address: readNetwork('mainnet').Controller?.address,
      })
    })

    test('deploy names an IPFS that it cannot reach', async () => {
      const { exitCode, stderr } = await scene.run('deploy', 'l1', '--ipfs', 'http://127.0.0.1:2')
      expect(exitCode).toBe(1)
      expect(stderr).toMatch(/\nerror: cannot reach IPFS at 127\.0\.0\.1:2: [^\n]+\n$/)
    })
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

/** The admin endpoint of a graph-node and an IPFS, as far as graph-cli sees them. */
async function startCluster() {
  const files = new Map<string, string>()
  const calls: Record<string, unknown>[] = []
  const server = await listening(async (request, response) => {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part)
    const body = Buffer.concat(parts).toString('latin1')
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost')
    response.setHeader('content-type', 'application/json')
    if (pathname === '/api/v0/add') {
      const content = body.slice(body.indexOf('\r\n\r\n') + 4, body.lastIndexOf('\r\n--'))
      // A real identifier of content, which graph-cli insists on: that of raw bytes, version 1.
      const digest = createHash('sha256').update(content, 'latin1').digest()
      const hash = `b${base32(Buffer.from([1, 0x55, 0x12, 0x20, ...digest]))}`
      files.set(hash, content)
      response.end(JSON.stringify({ Hash: hash }))
    } else if (pathname === '/api/v0/cat') {
      response.end(files.get(searchParams.get('arg') ?? ''))
    } else if (pathname === '/api/v0/pin/add') {
      response.end(JSON.stringify({ Pins: [searchParams.get('arg')] }))
    } else {
      const { id, method, params } = JSON.parse(body)
      calls.push({ method, ...params, key: request.headers.authorization })
      const result = { playground: ':8000/', queries: ':8000/' }
      response.end(JSON.stringify({ jsonrpc: '2.0', id, result }))
    }
  })
  return { ...server, files, calls }
}

function base32(bytes: Buffer): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  const groups = bits.match(/.{1,5}/g) ?? []
  return groups
    .map((group) => 'abcdefghijklmnopqrstuvwxyz234567'[Number.parseInt(group.padEnd(5, '0'), 2)])
    .join('')
}
