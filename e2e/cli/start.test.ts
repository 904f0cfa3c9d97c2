import { existsSync, readFileSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { postGraphql } from '@confluence/protocol/lib/post-graphql'
import { listening } from '@confluence/protocol/testing/listening'
import { openRecording } from '@confluence/recording/recording'
import { startReplay } from '@confluence/recording/server'
import { temporaryDirectory } from '@confluence/stack/testing/temporary-directory'
import { beforeAll, describe, expect, test } from 'vitest'
import { bundled, processesOf } from '../harness/stack.ts'
import { confluence, kill, left, mainProcess, run, SYNCED, urlOf } from '../harness/start.ts'

const MINUTES = 60_000

const npmStart = (data: string) =>
  run('npm', ['start', '--', '--recording', bundled('smoke'), '--data', data, '--port', '0'])

const start = (args: readonly string[], env?: NodeJS.ProcessEnv) => confluence(['start', ...args], env)

describe('on one data directory', () => {
  let data: string

  beforeAll(async () => {
    data = join(await temporaryDirectory(), 'data')
  })

  const query = (url: string) =>
    Promise.all(
      ['l1', 'l2'].map((chain) =>
        postGraphql<{ _meta: { deployment: string; block: { number: number } }; rounds: { id: string }[] }>(
          `${url}/subgraphs/${chain}`,
          '{ _meta { deployment block { number } hasIndexingErrors } rounds { id mintedTokens } }',
        ),
      ),
    )

  test('npm start indexes, answers, stops, and resumes', { timeout: 10 * MINUTES }, async () => {
    const first = npmStart(data)
    await first.says(SYNCED)
    expect(first.output()).toContain('Ethereum: indexing from the start')
    const url = urlOf(first)
    expect((await fetch(`${url}/healthz`)).status).toBe(200)
    const answers = await query(url)
    expect(answers.map(({ _meta }) => _meta.block.number)).toEqual([288, 276])
    expect(answers.every(({ rounds }) => rounds.length > 0)).toBe(true)

    const intruder = start(['--recording', bundled('smoke'), '--data', data, '--port', '0'])
    expect(await intruder.ended).toBe(1)
    expect(intruder.output()).toMatch(/^error: \S+ is in use by process \d+: stop that one/)

    kill(-first.pid, 'SIGINT')
    await first.ended
    expect(first.output()).toContain('stopping')
    expect(await left(data)).toEqual([])

    const second = npmStart(data)
    await second.says(SYNCED)
    expect(second.output()).toContain('Ethereum: resuming')
    expect(second.output()).toContain('Arbitrum One: resuming')
    expect(second.output()).not.toMatch(/indexing from the start|making the database|\d events/)
    expect(await query(urlOf(second))).toEqual(answers)

    kill(await mainProcess(data), 'SIGKILL')
    expect(await left(data)).toEqual([])
    await second.ended

    const third = npmStart(data)
    await third.says(SYNCED)
    expect(await query(urlOf(third))).toEqual(answers)
    kill(third.pid, 'SIGKILL')
    expect(await left(data)).toEqual([])

    // A signal to npm alone, as a service manager or a script sends it.
    const fourth = npmStart(data)
    await fourth.says('starting graph-node')
    kill(fourth.pid, 'SIGINT')
    await fourth.ended
    expect(fourth.output()).toContain('stopping')
    expect(await left(data)).toEqual([])
  })

  test('a snapshot of another root is named wherever a claim or a proof is shown', {
    timeout: 5 * MINUTES,
  }, async () => {
    const snapshot = join(bundled('confluence'), 'snapshot.json')
    const [leaf] = JSON.parse(readFileSync(snapshot, 'utf8')).slice(50)
    const account = `0x${leaf.slice(2, 42)}`
    const started = start([
      ...['--recording', bundled('smoke'), '--data', data],
      ...['--snapshot', snapshot, '--port', '0'],
    ])
    await started.says(SYNCED)
    const url = urlOf(started)
    const ask = async (command: string) => {
      const asked = confluence([command, account, '--table', '--url', url])
      return { code: await asked.ended, text: asked.output() }
    }
    for (const command of ['claim', 'proof']) {
      const { code, text } = await ask(command)
      expect(code).toBe(5)
      expect(text).toMatch(
        /root of the loaded snapshot is not the one on Arbitrum One: the chain rejects its/,
      )
      expect(text).toContain('SNAPSHOT_ROOT_DIFFERS')
    }
    const { text } = await ask('delegator')
    expect(text).toMatch(/^claimable now +–$/m)
    expect(text).toMatch(
      /^SNAPSHOT_ROOT_DIFFERS: .* rejects its proofs\. Start the gateway with the snapshot/m,
    )
    kill(-started.pid, 'SIGINT')
    await started.ended
  })
})

describe('a signal to start', () => {
  const signals = ['SIGINT', 'SIGTERM'] as const
  test.each(signals)('%s ends it with the documented exit code', { timeout: 5 * MINUTES }, async (signal) => {
    const data = join(await temporaryDirectory(), 'data')
    const started = start(['--recording', bundled('smoke'), '--data', data, '--port', '0'])
    await started.says('answers GraphQL queries')
    kill(started.pid, signal)
    expect(await started.ended).toBe(130)
    expect(await left(data)).toEqual([])
  })

  test('SIGHUP ends it on a terminal, but not under nohup', { timeout: 5 * MINUTES }, async () => {
    const directory = await temporaryDirectory()
    const args = (name: string) =>
      `start -- --recording ${bundled('smoke')} --data ${join(directory, name)} --port 0`
    // The terminal ends with its shell, and hangs up both.
    const log = join(directory, 'log')
    const line = [
      'set -m',
      `nohup npm ${args('detached')} > ${log} 2>&1 & detached=$!`,
      `npm ${args('attached')} & attached=$!`,
      `until grep -q 'both chains are synced' ${log}; do sleep 0.2; done`,
      'kill -HUP -$detached -$attached',
      'sleep 3',
    ].join('\n')
    const terminal = run('script', ['-qec', `bash -c '${line.replaceAll("'", `'\\''`)}'`, '/dev/null'])
    await terminal.ended
    expect(await left(join(directory, 'attached'))).toEqual([])
    const url = urlOf({ output: () => readFileSync(log, 'utf8') })
    expect((await fetch(`${url}/healthz`)).status).toBe(200)
    kill(await mainProcess(join(directory, 'detached')), 'SIGTERM')
    expect(await left(join(directory, 'detached'))).toEqual([])
  })
})

describe('start refuses, in one line and before anything runs:', () => {
  /** Runs `start`, which must fail, and returns what it says. */
  async function refusal(args: readonly string[], env?: NodeJS.ProcessEnv): Promise<string> {
    const data = join(await temporaryDirectory(), 'data')
    const command = start(['--data', data, '--port', '0', ...args], env)
    expect(await command.ended).toBe(1)
    expect(await processesOf(data)).toEqual([])
    expect(existsSync(join(data, 'postgres'))).toBe(false)
    const lines = command.output().trim().split('\n')
    expect(lines).toHaveLength(1)
    return String(lines[0])
  }

  test('a busy port', async () => {
    const server = await listening(() => {})
    const { port } = server
    expect(await refusal(['--port', `${port}`])).toBe(
      `error: port ${port} is in use: choose another with --port`,
    )
    await server.close()
  })

  test('a missing graph-node', async () => {
    const line = await refusal([], { GND_BINARY: '/nonexistent' })
    expect(line).toBe('error: GND_BINARY names /nonexistent, which is not an executable file')
  })

  test('an RPC endpoint that cannot be reached, without showing its key', async () => {
    const line = await refusal([
      '--l1-rpc',
      'http://127.0.0.1:1/0123456789abcdef',
      '--l2-rpc',
      'http://127.0.0.1:1',
    ])
    expect(line).toMatch(/^error: the endpoint 127\.0\.0\.1:1 does not /)
    expect(line).not.toContain('0123456789abcdef')
  })

  test('an RPC endpoint of another chain', async () => {
    const { url, close } = await startReplay(openRecording(bundled('smoke')).l2)
    const line = await refusal([], { L1_RPC_URL: url, L2_RPC_URL: url })
    expect(line).toBe(`error: ${new URL(url).host} serves chain 42161, but --l1-rpc needs Ethereum (1)`)
    await close()
  })

  test('a missing recording', async () => {
    expect(await refusal(['--recording', '/nonexistent'])).toContain('there is no directory /nonexistent')
  })

  test('a data directory of another version', async () => {
    const data = join(await temporaryDirectory(), 'data')
    await mkdir(data)
    await writeFile(join(data, 'stack.json'), '{"format":0}')
    const line = await refusal(['--data', data])
    expect(line).toMatch(/^error: \S+ is of another version of this program: delete that directory/)
    expect(readFileSync(join(data, 'stack.json'), 'utf8')).toBe('{"format":0}')
  })
})
