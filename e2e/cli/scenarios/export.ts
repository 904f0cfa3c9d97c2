import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { temporaryDirectory } from '@confluence/stack/testing/temporary-directory'
import { readParquet } from 'livepeer-confluence/testing/read-parquet'
import Papa from 'papaparse'
import { beforeEach, describe, expect, test } from 'vitest'
import { rowsOf, type Scene } from '../../harness/command.ts'
import { outputScenarios } from './outputs.ts'
import { useProxy } from './proxy.ts'

/** What each list is to hold, asked by skipping, in another order, with other documents. */
const QUERIES = {
  delegators: 'delegators(first: 1000, orderBy: stake) { id state stake claimableStake l2 { pendingStake } }',
  pools: 'delegatorPools(first: 1000, orderBy: stake) { id stake fees claimCount }',
  claims: 'poolClaims(first: 1000) { id pool delegator stake }',
  migrations: 'migrations(first: 1000) { id kind lockIds receivedStake }',
  tickets: 'tickets(first: 1000) { id state seqNo lockIds }',
  locks: 'unbondingLocks(first: 1000, orderBy: amount) { id chain amount state }',
  polls: 'polls(first: 1000, orderBy: endBlock) { id chain state tally { block yes no result } }',
  senders:
    'senders(first: 1000, orderBy: reserve) { id state l2 { deposit reserve reservePerOrchestrator } }',
  days: 'days(first: 1000, orderDirection: desc) { id migratedStake totalMigratedStake round unclaimedStake }',
  rounds: 'rounds(chain: BOTH, first: 1000, orderDirection: desc) { chain number participationRate }',
}

/** `export`: equal to the lists, and never a partial file. */
export function exportScenarios(scene: Scene): void {
  outputScenarios(scene)

  describe('export', () => {
    const proxy = useProxy(() => scene.url)
    let directory = ''
    beforeEach(async () => {
      directory = await temporaryDirectory()
    })

    test.each(Object.entries(QUERIES))('export %s holds what the list holds', async (list, query) => {
      const data = await scene.ask<Record<string, Record<string, unknown>[]>>(`{ ${query} }`)
      const expected = Object.values(data)[0] ?? []
      expect(expected.length).toBeGreaterThan(0)
      const { exitCode, stdout } = await scene.run('export', list)
      expect(exitCode).toBe(0)
      const rows = rowsOf(stdout)
      const keyOf = ({ chain, id, number }: Record<string, unknown>) => `${chain} ${id ?? number}`
      const sorted = expected.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
      expect(rows.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))).toMatchObject(sorted)
      expect(rows).toHaveLength(expected.length)

      const small = await scene.run('export', list, '--page-size', '2')
      expect(small.stdout).toBe(stdout)
      const json = await scene.run('export', list, '--format', 'json', '--page-size', '3')
      expect(JSON.parse(json.stdout)).toEqual(rowsOf(stdout))

      const file = join(directory, 'rows.parquet')
      await scene.run('export', list, '-o', file, '--page-size', '7')
      expect((await readParquet(await readFile(file))).rows).toEqual(rowsOf(stdout))
    })

    test('Parquet goes through a pipe, and names the blocks that it is of', async () => {
      const file = join(directory, 'pools')
      const line = `"$0" "$1" export pools --format parquet | cat > ${file}`
      const env = { ...process.env, CONFLUENCE_URL: scene.url }
      await promisify(execFile)('bash', ['-c', line, process.execPath, scene.command], { env })
      const { rows, notes } = await readParquet(await readFile(file))
      expect(rows).toEqual(rowsOf((await scene.run('export', 'pools')).stdout))
      const { _meta } = await scene.ask<{ _meta: Record<string, { block: object }> }>(
        '{ _meta { l1 { block { number hash timestamp } } l2 { block { number hash timestamp } } } }',
      )
      const blocks = Object.entries(notes).map(([chain, block]) => [
        chain,
        { block: JSON.parse(block ?? '') },
      ])
      expect(Object.fromEntries(blocks)).toEqual(_meta)
    })

    test('CSV has every value, in columns named by paths', async () => {
      const file = join(directory, 'delegators.csv')
      const { exitCode, stdout, stderr } = await scene.run('export', 'delegators', '-o', file)
      expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: '' })
      expect(stderr).toMatch(
        /^\S+delegators\.csv: 41 rows, at Ethereum block 288 .*Arbitrum One block 276 [^\n]+\n$/,
      )
      const { data, errors } = Papa.parse<Record<string, string>>(await readFile(file, 'utf8'), {
        header: true,
        skipEmptyLines: true,
      })
      expect(errors).toEqual([])
      const rows = rowsOf((await scene.run('export', 'delegators')).stdout)
      const expected = rows.map((row) => ({
        id: row.id,
        stake: row.stake ?? '',
        inSnapshot: String(row.inSnapshot),
        'l2.pendingStake': (row.l2 as { pendingStake: string } | null)?.pendingStake ?? '',
      }))
      expect(data).toMatchObject(expected)
    })

    test('conditions hold over all pages, and before the list as after it', async () => {
      const all = rowsOf((await scene.run('export', 'locks')).stdout)
      const some = await scene.run(
        'export',
        'locks',
        '--where',
        'chain=L2',
        'state=UNBONDING',
        '--page-size',
        '1',
      )
      const before = await scene.run('export', '--where', 'chain=L2', 'state=UNBONDING', 'locks')
      expect(before.stdout).toBe(some.stdout)
      const expected = all.filter(({ chain, state }) => chain === 'L2' && state === 'UNBONDING')
      expect(expected.length).toBeGreaterThan(0)
      expect(rowsOf(some.stdout)).toEqual(expected)
      const none = await scene.run('export', 'locks', '--where', 'amount=1', '--format', 'json')
      expect(JSON.parse(none.stdout)).toEqual([])
    })

    test.each(['SIGINT', 'SIGTERM'] as const)('%s during an export leaves nothing', async (signal) => {
      const { exit, ended } = await exportInterrupted(signal)
      expect(await exit).toBe(130)
      expect(ended()).toBe('error: stopped: nothing was written\n')
      expect(await readdir(directory)).toEqual([])
    })

    test('SIGKILL during an export leaves the old file', async () => {
      await writeFile(join(directory, 'rows.csv'), 'as it was')
      const { exit } = await exportInterrupted('SIGKILL')
      await exit
      expect(await readFile(join(directory, 'rows.csv'), 'utf8')).toBe('as it was')
    })

    /** Starts an export of several pages, the third of which does not come, and sends it a signal then. */
    async function exportInterrupted(signal: NodeJS.Signals) {
      const third = proxy.hangAt(3)
      const args = [
        'export',
        'delegators',
        '--page-size',
        '10',
        '-o',
        join(directory, 'rows.csv'),
        '--url',
        proxy.url,
      ]
      const child = spawn(process.execPath, [scene.command, ...args], { stdio: ['ignore', 'ignore', 'pipe'] })
      let stderr = ''
      child.stderr.on('data', (data) => {
        stderr += data
      })
      const exit = once(child, 'exit').then(([code]) => code)
      await third
      expect((await readdir(directory)).some((name) => name.endsWith('.partial'))).toBe(true)
      child.kill(signal)
      return { exit, ended: () => stderr }
    }

    test.each(['ndjson', 'parquet'])(
      'an export to %s starts again when the chains move on, and holds one pair of blocks',
      async (format) => {
        proxy.moveAt(3)
        const file = join(directory, `rows.${format}`)
        const moved = await scene.run(
          'export',
          'delegators',
          '--page-size',
          '10',
          '-o',
          file,
          '--url',
          proxy.url,
        )
        expect(moved.exitCode).toBe(0)
        // Two pages, the one of another block, and all five again.
        expect(proxy.requests).toBe(8)
        const bytes = await readFile(file)
        const rows = format === 'parquet' ? (await readParquet(bytes)).rows : rowsOf(bytes.toString())
        expect(rows).toEqual(rowsOf((await scene.run('export', 'delegators')).stdout))
      },
    )

    test('an export gives up on chains that always move on, and leaves nothing', async () => {
      proxy.moveAlways()
      const file = join(directory, 'rows.ndjson')
      const moved = await scene.run(
        'export',
        'delegators',
        '--page-size',
        '10',
        '-o',
        file,
        '--url',
        proxy.url,
      )
      expect(moved.exitCode).toBe(1)
      expect(moved.stderr).toMatch(/^error: the chains moved on during each of 5 attempts: [^\n]+\n$/)
      expect(await readdir(directory)).toEqual([])
    })

    test.each([
      ['ndjson', 70_000_000],
      ['parquet', 1_000_000],
    ])(
      'an export of 200,000 rows to %s needs 64 MB of memory',
      { timeout: 120_000 },
      async (format, least) => {
        const rows = 200_000
        proxy.serveClaims(rows)
        const env = { NODE_OPTIONS: '--max-old-space-size=64' }
        const file = join(directory, `claims.${format}`)
        const { exitCode, stderr } = await scene.runWith(
          { env },
          'export',
          'claims',
          '-o',
          file,
          '--url',
          proxy.url,
        )
        expect(stderr).toContain(`: ${rows.toLocaleString('en')} rows`)
        expect(exitCode).toBe(0)
        expect((await readFile(file)).length).toBeGreaterThan(least)
      },
    )
  })
}
