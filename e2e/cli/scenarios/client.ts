import { execFile } from 'node:child_process'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { projectRoot } from '@confluence/stack/build/paths'
import { temporaryDirectory } from '@confluence/stack/testing/temporary-directory'
import { beforeAll, describe, expect, test } from 'vitest'
import { runNode, type Scene } from '../../harness/command.ts'

const run = promisify(execFile)

const PROGRAM = `import { collect, ConfluenceError, createClient, type GatewayHealth } from 'livepeer-confluence-client'
const client = createClient({ url: 'http://localhost:4000/graphql' })
export const health: Promise<GatewayHealth> = client.health()
export async function stake(): Promise<string | null> {
  const { delegator } = await client.proof({ id: '0x' })
  // @ts-expect-error: a document has the fields that it asks for
  delegator?.nothing
  return delegator?.claimableStake ?? null
}
export const pools = collect({
  fetch: (page, blocks) => client.pools(page, { blocks }),
  items: ({ delegatorPools }) => delegatorPools,
})
export const kind = (error: unknown) => error instanceof ConfluenceError && error.kind
`

/** The client, packed and installed in an empty project. */
export function clientScenarios(scene: Scene): void {
  describe('the packed client in an empty project', () => {
    let directory = ''
    let examples = ''
    beforeAll(async () => {
      directory = await temporaryDirectory()
      await run(process.execPath, ['--import', 'tsx', 'tools/package/main.ts', '--client'], {
        cwd: projectRoot,
      })
      const { stdout } = await run('npm', ['pack', '--json', '--pack-destination', directory], {
        cwd: join(projectRoot, 'packages', 'client', 'dist'),
      })
      const [{ filename }] = JSON.parse(stdout)
      await writeFile(join(directory, 'package.json'), '{ "type": "module", "private": true }')
      await mkdir(join(directory, 'node_modules'))
      const flags = ['--no-audit', '--no-fund', '--prefer-offline']
      await run('npm', ['install', ...flags, join(directory, filename)], { cwd: directory })
      examples = join(directory, 'node_modules', 'livepeer-confluence-client', 'examples')
    }, 120_000)

    test('runs the example of a proof', async () => {
      const { delegators } = await scene.ask<{ delegators: { id: string; claimableStake: string }[] }>(
        '{ delegators(first: 1, orderBy: claimableStake, orderDirection: desc) { id claimableStake } }',
      )
      const [{ id = '', claimableStake = '' } = {}] = delegators
      const { exitCode, stdout } = await runNode([join(examples, 'proof.mjs'), id, scene.url])
      expect(stdout).toContain(`claimable: ${claimableStake} wei of LPT`)
      expect(stdout).toContain('root: the one on the chain')
      expect(exitCode).toBe(0)
    })

    test('runs the example of unclaimed balances', async () => {
      const { delegatorPools } = await scene.ask<{ delegatorPools: Record<string, string>[] }>(
        '{ delegatorPools(orderBy: stake, orderDirection: desc) { id stake fees } }',
      )
      const { stdout } = await runNode([join(examples, 'unclaimed.mjs'), scene.url])
      const rows = delegatorPools.map(({ id, stake, fees }) => `${id},${stake},${fees}`)
      expect(stdout).toBe(['pool,LPT in wei,ETH in wei', ...rows, ''].join('\n'))
    })

    test('has types that a strict TypeScript program compiles against', async () => {
      await writeFile(join(directory, 'program.ts'), PROGRAM)
      const tsc = join(projectRoot, 'node_modules', 'typescript', 'bin', 'tsc')
      const flags = ['--strict', '--noEmit', '--module', 'nodenext', '--target', 'es2022']
      const { stdout, exitCode } = await runNode([tsc, ...flags, 'program.ts'], { cwd: directory })
      expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 0 })
    })

    test('depends only on what npm has', async () => {
      const manifest = JSON.parse(await readFile(join(examples, '..', 'package.json'), 'utf8'))
      expect(Object.keys(manifest.dependencies).filter((name) => name.startsWith('@confluence'))).toEqual([])
    })
  })
}
