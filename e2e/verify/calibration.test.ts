import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { postGraphql } from '@confluence/protocol/lib/post-graphql'
import { listening, type TestServer } from '@confluence/protocol/testing/listening'
import { openRecording, type Recording } from '@confluence/recording/recording'
import { type Replay, startReplay } from '@confluence/recording/server'
import { readTruth } from '@confluence/recording/truth'
import { projectRoot } from '@confluence/stack/build/paths'
import { type Stack, startStack } from '@confluence/stack/stack'
import { temporaryDirectory } from '@confluence/stack/testing/temporary-directory'
import { ratio } from '@confluence/verify/ratio'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Result, runNode } from '../harness/command.ts'
import { asEthereum, type EarlyEvents, earlyRecording } from '../harness/early-recording.ts'
import { bundled, networksFile } from '../harness/stack.ts'

/** A recording, and when its L1 got the events of today. The larger one takes minutes: RECORDED=confluence. */
const scenes: Readonly<Record<string, EarlyEvents & { compared: number }>> = {
  smoke: { tributary: 94, streamflow: 112, compared: 590 },
  confluence: { tributary: 928, streamflow: 1166, compared: 900 },
}
const name = process.env.RECORDED ?? 'smoke'
const { compared, ...times } = scenes[name] as EarlyEvents & { compared: number }

const LOOK = `query ($block: Int!) {
  protocol(id: "livepeer", block: { number: $block }) {
    history totalActiveStake nextRoundTotalActiveStake participationRate stakeExactSinceRound
    bondMismatches rewardMismatches claimMismatches
  }
  orchestrators(first: 1000, block: { number: $block }) { id totalStake }
  rounds(first: 1000, block: { number: $block }) { number totalActiveStake participationRate }
}`

interface Look {
  protocol: Record<string, string | number | null>
  orchestrators: { id: string; totalStake: string | null }[]
  rounds: { number: string; totalActiveStake: string | null; participationRate: string | null }[]
}

let recording: Recording
let networks: string
let replays: Replay[]
let server: TestServer
let stack: Stack

const rows = () => [...readTruth(recording.l1)]
const look = (block: number) => postGraphql<Look>(stack.l1.queryUrl, LOOK, { variables: { block } })

async function index(file: string): Promise<void> {
  const [l1Rpc = '', l2Rpc = ''] = replays.map(({ url }) => url)
  const sources = { l1Rpc, l2Rpc, networks: file, maxBlockRange: 10_000 }
  stack = await startStack({ sources, dataDirectory: join(await temporaryDirectory(), 'data') })
  await stack.waitUntilSynced()
}

function calibrate(...args: string[]): Promise<Result> {
  const command = ['--import', 'tsx', 'packages/cli/src/main.ts', 'calibrate', '--url', server.url]
  return runNode([...command, '--l1-rpc', replays[0]?.url ?? '', ...args], { cwd: projectRoot })
}

beforeAll(async () => {
  const directory = await temporaryDirectory()
  recording = earlyRecording(join(directory, name), openRecording(bundled(name)), times)
  networks = await networksFile(recording)
  asEthereum(networks, times, { start: 0, step: 1 })
  // L2 is not what this is about.
  const { l2 } = openRecording(bundled('smoke'))
  replays = [await startReplay(recording.l1), await startReplay(l2)]
  server = await listening(({ url }, response) => {
    const target = url === '/subgraphs/l1' ? stack.l1.queryUrl : stack.l2.queryUrl
    response.writeHead(307, { location: target }).end()
  })
  await index(networks)
}, 600_000)

afterAll(async () => {
  await stack?.stop()
  await server?.close()
  for (const replay of replays ?? []) await replay.close()
}, 60_000)

describe('an index of L1 whose early events carry no amounts', { timeout: 600_000 }, () => {
  let written: string

  test('serves no stake as long as it has no constants', async () => {
    for (const { block } of rows().filter(({ block }) => block > times.tributary)) {
      const { protocol, orchestrators, rounds } = await look(block)
      expect(protocol).toMatchObject({
        history: 'PARTIAL',
        totalActiveStake: null,
        nextRoundTotalActiveStake: null,
        participationRate: null,
      })
      expect(new Set(orchestrators.map(({ totalStake }) => totalStake))).toEqual(new Set([null]))
      expect(new Set(rounds.map(({ totalActiveStake }) => totalActiveStake))).toEqual(new Set([null]))
    }
  })

  test('is calibrated by what BondingManager answers', async () => {
    written = join(await temporaryDirectory(), 'networks.json')
    const { exitCode, stdout, stderr } = await calibrate(
      ...['--networks', networks, '--snapshot', join(recording.directory, 'snapshot.json')],
      ...['-o', written],
    )
    expect(stderr).toMatch(
      /: constants of \d+ of \d+ accounts, as of block \d+; Ethereum was frozen in round \d+\n$/,
    )
    expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: '' })
    const { Calibration, ...book } = JSON.parse(await readFile(written, 'utf8')).mainnet
    expect(book).toEqual(JSON.parse(await readFile(networks, 'utf8')).mainnet)
    expect(Calibration.constants).toMatch(/^0x[0-9a-f]{40}:-?\d+(,0x[0-9a-f]{40}:-?\d+)*$/)
  })

  test('serves with them what the contracts answered, and nothing before it is exact', async () => {
    await stack.stop()
    await index(written)
    let comparisons = 0
    const same = (what: string, served: unknown, recorded: unknown) => {
      comparisons++
      expect(`${what} ${served}`).toBe(`${what} ${recorded}`)
    }
    const started = BigInt(rows().find(({ block }) => block === times.streamflow)?.round ?? 0) + 1n
    for (const row of rows().filter(({ block }) => block >= times.tributary)) {
      const { protocol, orchestrators } = await look(row.block)
      const at = `block ${row.block}:`
      const isExact = BigInt(row.lastInitializedRound) >= started
      const { numerator, denominator } = row.participation
      const rate = ratio(BigInt(numerator), BigInt(denominator))
      same(`${at} active`, protocol.totalActiveStake, isExact ? row.totalBonded : null)
      same(`${at} participation`, protocol.participationRate, isExact ? rate : null)
      const next = row.block >= times.streamflow ? row.nextRoundTotalActiveStake : null
      same(`${at} next active`, protocol.nextRoundTotalActiveStake, next)
      for (const { id, totalStake } of orchestrators) {
        const { totalStake: recorded = row.delegators[id]?.delegatedAmount } = row.orchestrators[id] ?? {}
        if (totalStake !== null && recorded !== undefined) same(`${at} ${id}`, totalStake, recorded)
      }
    }
    expect(comparisons).toBeGreaterThan(compared)
    const { protocol, orchestrators } = await look(recording.l1.meta.lastBlock)
    expect(orchestrators.filter(({ totalStake }) => totalStake === null)).toEqual([])
    expect(protocol).toMatchObject({
      history: 'CALIBRATED',
      stakeExactSinceRound: `${started}`,
      bondMismatches: 0,
      rewardMismatches: 0,
      claimMismatches: 0,
    })
  })

  test('gives the same constants again once it is calibrated', async () => {
    const { stdout } = await calibrate('--networks', written)
    expect(stdout).toBe(await readFile(written, 'utf8'))
  })
})
