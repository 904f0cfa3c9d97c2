import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { rowsOf, type Scene } from '../../harness/command.ts'
import { bundled } from '../../harness/stack.ts'

const ESCAPE = '\x1b['

/** The commands that ask: what they print piped, and on a terminal. */
export function queryScenarios(scene: Scene): void {
  const largest = async () => {
    const { delegators } = await scene.ask<{ delegators: { id: string; stake: string }[] }>(
      '{ delegators(first: 1, orderBy: stake, orderDirection: desc, where: {state: CLAIMED}) { id stake } }',
    )
    return delegators[0] as { id: string; stake: string }
  }

  test('status prints the blocks of both chains', async () => {
    const { exitCode, stdout } = await scene.run('status')
    expect(exitCode).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({
      synced: true,
      chains: [
        { chain: 'L1', synced: true, block: 288, head: 288, lag: 0, error: null },
        { chain: 'L2', synced: true, block: 276, head: 276, lag: 0, error: null },
      ],
    })
    const people = await scene.run('status', '--table')
    expect(people.stdout).toMatch(/^CHAIN +STATE +BLOCK[^\n]+\nEthereum +synced +288 +288 +0 /)
  })

  test('delegator prints what the gateway has on an account', async () => {
    const { id, stake } = await largest()
    const { delegator } = await scene.ask<{ delegator: object }>(
      `{ delegator(id: "${id}") { state stake fees receivedStake claimStakeArguments { proof } l2 { pendingStake } } }`,
    )
    // With any capitals, as people paste it.
    const piped = await scene.run('delegator', `0x${id.slice(2).toUpperCase()}`)
    expect(piped.exitCode).toBe(0)
    expect(JSON.parse(piped.stdout)).toMatchObject({ id, ...delegator })
    const { stdout } = await scene.run('delegator', id, '--table')
    const [whole = '', fraction = ''] = [stake.slice(0, -18), stake.slice(-18).replace(/0+$/, '')]
    const owed = `${Number(whole).toLocaleString('en')}.${fraction} LPT`
    expect(stdout.replaceAll(/ {2,}/g, '  ')).toContain(`owed by Ethereum  ${owed}`)
    expect(stdout).toMatch(/^state +CLAIMED$/m)
  })

  test('delegator tells what an address received from the migration of another', async () => {
    const fields = 'l1Address l2Address receivedStake transactionHash'
    const { migrations } = await scene.ask<{ migrations: Record<string, string>[] }>(
      `{ migrations(where: {kind: DELEGATOR, l2AddressDiffers: true}) { ${fields} } }`,
    )
    const [migration] = migrations
    const id = String(migration?.l2Address)
    const { stdout } = await scene.run('delegator', id)
    expect(JSON.parse(stdout).received).toContainEqual(expect.objectContaining(migration))
    const table = await scene.run('delegator', id, '--table')
    expect(table.stdout).toMatch(
      new RegExp(`DELEGATOR .*${migration?.l1Address} .*${migration?.transactionHash}`),
    )
  })

  test('an unknown account exits with 4', async () => {
    const { exitCode, stdout, stderr } = await scene.run('delegator', `0x${'12'.repeat(20)}`)
    expect({ exitCode, stdout }).toEqual({ exitCode: 4, stdout: '' })
    expect(stderr).toMatch(/^error: 0x(12){20} is unknown on Ethereum[^\n]+\n$/)
  })

  test('progress prints the counts of the gateway', async () => {
    const { migrationProgress } = await scene.ask<{ migrationProgress: { delegators: { claimed: number } } }>(
      '{ migrationProgress { delegators { total claimed finalized } unclaimed { stake } } }',
    )
    const { exitCode, stdout } = await scene.run('progress')
    expect(exitCode).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ migrationProgress })
    const people = await scene.run('progress', '--table')
    expect(people.stdout).toMatch(new RegExp(`^CLAIMED +${migrationProgress.delegators.claimed} +`, 'm'))
  })

  test('continuity prints the account of what moved', async () => {
    const { continuity } = await scene.ask<{ continuity: object }>(
      `{ continuity {
        lastL1Round { number inflation } firstL2Round { number inflation }
        lpt { sent arrived unexplained balance poolsEarned } eth { paid poolsPaid }
      } }`,
    )
    const { exitCode, stdout } = await scene.run('continuity')
    expect(exitCode).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject(continuity)
    const people = await scene.run('continuity', '--table')
    expect(people.stdout).toMatch(/^last on Ethereum +\d+ +2022-/m)
    expect(people.stdout).toMatch(/^paid otherwise +0 LPT$/m)
  })

  test('pools and pool print what is unclaimed', async () => {
    const { delegatorPools } = await scene.ask<{ delegatorPools: { id: string; stake: string }[] }>(
      '{ delegatorPools(orderBy: stake, orderDirection: desc) { id stake fees } }',
    )
    const pools = await scene.run('pools')
    expect(rowsOf(pools.stdout)).toMatchObject(delegatorPools)
    const id = delegatorPools[0]?.id ?? ''
    const { delegatorPool } = await scene.ask<{ delegatorPool: object }>(
      `{ delegatorPool(id: "${id}") { stake unclaimedCount claims { id stake } unclaimedBy { id } } }`,
    )
    const pool = await scene.run('pool', id)
    expect(JSON.parse(pool.stdout)).toMatchObject(delegatorPool)
    const people = await scene.run('pool', id, '--table')
    expect(people.stdout).toMatch(/^unclaimed +0\.143515547419215485 LPT, 0\.000000145115160965 ETH$/m)
    expect((await scene.run('pool', `0x${'12'.repeat(20)}`)).exitCode).toBe(4)
  })

  test('tickets accepts conditions as pairs and as JSON', async () => {
    const { tickets } = await scene.ask<{ tickets: object[] }>(
      '{ tickets(where: {kind: DELEGATOR, stake_gt: "5000000000000000000"}, orderBy: stake, orderDirection: asc) { id state stake } }',
    )
    expect(tickets.length).toBeGreaterThan(0)
    const order = ['--order-by', 'stake', '--order', 'asc']
    const pairs = await scene.run('tickets', '--where', 'kind=delegator', 'stake_gt=5lpt', ...order)
    expect(rowsOf(pairs.stdout)).toMatchObject(tickets)
    const json = '{"kind": "DELEGATOR", "stake_gt": "5000000000000000000"}'
    const object = await scene.run('tickets', '--where', json, ...order)
    expect(object.stdout).toBe(pairs.stdout)
    const people = await scene.run('tickets', '--table', '--first', '2')
    expect(people.stdout.split('\n')).toHaveLength(6)
    expect(people.stdout).toContain('there may be more: use --skip 2')
  })

  test('polls and poll print what votes come to', async () => {
    const { polls } = await scene.ask<{ polls: { address: string }[] }>(
      '{ polls { address chain state tally { yes no totalStake result } } }',
    )
    expect(polls).toHaveLength(2)
    expect(rowsOf((await scene.run('polls')).stdout)).toMatchObject(polls)
    const onL2 = await scene.run('polls', '--where', 'chain=L2', '--table')
    expect(onL2.stdout).toMatch(/^POLL +CHAIN .*\n0x0bbd\w{36} +L2 +OPEN +57,722 +9 /)
    for (const { address } of polls) {
      const { poll } = await scene.ask<{ poll: object }>(
        `{ poll(id: "${address}") { chain tally { yes no } votes { voter choice weight } } }`,
      )
      expect(JSON.parse((await scene.run('poll', address)).stdout)).toMatchObject(poll)
    }
    const people = await scene.run('poll', polls[0]?.address ?? '', '--table')
    expect(people.stdout).toMatch(/^turnout +[\d,.]+ LPT, [\d.]+ %; [\d,.]+ LPT, 33\.3300 %, are needed$/m)
    const unknown = await scene.run('poll', `0x${'12'.repeat(20)}`)
    expect(unknown).toMatchObject({ exitCode: 4, stdout: '' })
    expect(unknown.stderr).toMatch(/^error: 0x(12){20} is not a poll: confluence polls lists them\n$/)
  })

  test('funds-needed prints what tickets of a face value need', async () => {
    const { senderFundsNeeded } = await scene.ask<{ senderFundsNeeded: { orchestrators: number } }>(
      '{ senderFundsNeeded(faceValue: "180000000000000000") { faceValue orchestrators deposit reserve } }',
    )
    const { exitCode, stdout } = await scene.run('funds-needed', '0.18')
    expect(exitCode).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject(senderFundsNeeded)
    const people = await scene.run('funds-needed', '0.18eth', '--chain', 'L1', '--table')
    expect(people.stdout).toMatch(/^face value +0\.18 ETH\ndeposit +0\.18 ETH pay one winning ticket/)
    expect((await scene.run('funds-needed', '0')).exitCode).toBe(2)
  })

  test('earnings prints what an account earned in each round, a page or all of it', async () => {
    const { delegatorPools } = await scene.ask<{
      delegatorPools: { id: string; earnings: { round: string }[] }[]
    }>('{ delegatorPools(first: 1) { id earnings(first: 100) { round rewards fees bonded pendingStake } } }')
    const [{ id = '', earnings = [] } = {}] = delegatorPools
    expect(earnings.length).toBeGreaterThan(3)
    const rowsOf = async (...args: string[]) => {
      const { exitCode, stdout } = await scene.run('earnings', id, ...args)
      expect(exitCode).toBe(0)
      return stdout
        .split('\n')
        .slice(0, -1)
        .map((line) => JSON.parse(line))
    }
    expect(await rowsOf('--all')).toMatchObject(earnings)
    expect(await rowsOf('--first', '2')).toMatchObject(earnings.slice(0, 2))
    const [, , third] = earnings
    expect(await rowsOf('--to-round', third?.round ?? '', '--first', '1')).toMatchObject([third ?? {}])
    expect(await rowsOf('--from-round', third?.round ?? '')).toMatchObject(earnings.slice(0, 3))
    const people = await scene.run('earnings', id, '--first', '1', '--table')
    expect(people.stdout).toMatch(/^ROUND +BEGAN \(UTC\) +REWARDS LPT/)
    expect(people.stdout).toMatch(/^all rounds on Arbitrum One together: [\d,.]+ LPT, [\d,.]+ ETH$/m)
    expect((await scene.run('earnings', id, '--first', '101')).exitCode).toBe(2)
    expect(await scene.run('earnings', `0x${'12'.repeat(20)}`)).toMatchObject({ exitCode: 4, stdout: '' })
  })

  test('events prints what an account did on both chains', async () => {
    const { delegators } = await scene.ask<{ delegators: { id: string }[] }>(
      '{ delegators(first: 1, where: { state: FINALIZED }) { id } }',
    )
    const id = delegators[0]?.id ?? ''
    const { events } = await scene.ask<{ events: { chain: string; kind: string }[] }>(
      `{ events(account: "${id}") { id chain kind stake fees delegate counterpart blockTimestamp } }`,
    )
    expect(new Set(events.map(({ chain }) => chain))).toEqual(new Set(['L1', 'L2']))
    const rowsOf = async (...args: string[]) => {
      const { exitCode, stdout } = await scene.run('events', id, ...args)
      expect(exitCode).toBe(0)
      return stdout
        .split('\n')
        .slice(0, -1)
        .map((line) => JSON.parse(line))
    }
    expect(await rowsOf()).toMatchObject(events)
    expect(await rowsOf('--order', 'asc', '--first', '2')).toMatchObject(events.slice(-2).reverse())
    const initiated = events.filter(({ kind }) => kind === 'MIGRATION_INITIATED')
    expect(await rowsOf('--kind', 'migration_initiated', '--chain', 'L1')).toMatchObject(initiated)
    const people = await scene.run('events', id, '--table')
    expect(people.stdout).toMatch(/^TIME \(UTC\) +CHAIN +EVENT +LPT +ETH/)
    expect((await scene.run('events', id, '--kind', 'NOTHING')).exitCode).toBe(1)
  })

  test('slashing prints what a slash would take, and refuses what none can be', async () => {
    const { orchestrators } = await scene.ask<{ orchestrators: { address: string }[] }>(
      '{ orchestrators(where: {registered: true}) { address } }',
    )
    const id = orchestrators[0]?.address ?? ''
    const { slashing } = await scene.ask<{ slashing: { round: string; penalty: string } }>(
      `{ slashing(orchestrator: "${id}", rate: 125000) {
        round rate stake penalty
        firstProposal { lockCount lockPenalty total }
        secondProposal { lockCount lockPenalty total }
        locks(first: 20) { lock { id } firstProposal secondProposal }
      } }`,
    )
    expect(BigInt(slashing.penalty)).toBeGreaterThan(0n)
    const { exitCode, stdout } = await scene.run('slashing', id, '12.5%')
    expect(exitCode).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject(slashing)
    const people = await scene.run('slashing', id, '12.5', '--table')
    expect(people.stdout).toMatch(new RegExp(`^slash +12\\.5 % in round ${slashing.round} on L2$`, 'm'))
    expect(people.stdout).toMatch(/^the contract +[\d,.]+ +0 +0 +[\d,.]+$/m)
    const ended = await scene.run('slashing', id, '12.5', '--round', '1')
    expect(ended.exitCode).toBe(1)
    expect(ended.stderr).toContain('round 1 has ended: give the current round')
    expect((await scene.run('slashing', id, '101')).exitCode).toBe(2)
    expect((await scene.run('slashing', `0x${'12'.repeat(20)}`, '40')).exitCode).toBe(4)
  })

  test('rounds prints the page that is asked for', async () => {
    const { rounds } = await scene.ask<{ rounds: object[] }>(
      '{ rounds(chain: L1, first: 3, skip: 1) { chain number participationRate } }',
    )
    const { stdout } = await scene.run(...'rounds --chain L1 --order asc --first 3 --skip 1'.split(' '))
    expect(rowsOf(stdout)).toMatchObject(rounds)
  })

  describe('on a terminal', () => {
    /** Runs it in a pseudo-terminal, and returns what that shows. */
    const onTerminal = async (env: NodeJS.ProcessEnv, line: string) => {
      const command = `${process.execPath} ${scene.command} ${line}`
      const { NO_COLOR: _, CI: __, ...inherited } = process.env
      const options = { env: { ...inherited, TERM: 'xterm', CONFLUENCE_URL: scene.url, ...env } }
      return (await promisify(execFile)('script', ['-qec', command, '/dev/null'], options)).stdout
    }

    // Node itself has no colours for a terminal of CI; ours do not depend on where we are run.
    test.each([{}, { CI: 'true' }])('the output is a table in colours, with %j', async (env) => {
      const output = await onTerminal(env, 'status')
      expect(output).toContain('CHAIN')
      expect(output).toContain(`${ESCAPE}32msynced`)
    })

    test('errors are in colours though the output is piped', async () => {
      for (const line of ['status --url http://localhost:1 | cat', 'delegator 0x12 | cat']) {
        expect(await onTerminal({}, line)).toContain(`${ESCAPE}31merror:`)
      }
    })

    test('nothing is in colours where NO_COLOR is set', async () => {
      const output = await onTerminal({ NO_COLOR: '1' }, 'status')
      expect(output).toContain('CHAIN')
      expect(output).not.toContain(ESCAPE)
    })

    test('an export of Parquet, which is not text, is refused', async () => {
      const output = await onTerminal({ NO_COLOR: '1' }, 'export pools --format parquet; echo status $?')
      expect(output).toContain('error: Parquet is not text: name a file with -o, or pipe it into a program')
      expect(output).toContain('status 2')
    })

    test('--json prints JSON', async () => {
      expect(JSON.parse(await onTerminal({}, 'status --json'))).toMatchObject({ synced: true })
    })
  })

  describe('proof and snapshot', () => {
    test('a proof equals the one of the gateway, and leads to the root', async () => {
      const { id } = await largest()
      const { delegator, snapshot } = await scene.ask<{
        delegator: { claimStakeArguments: object }
        snapshot: { rootOnChain: string }
      }>(
        `{ delegator(id: "${id}") { claimStakeArguments { delegate stake fees proof leaf } } snapshot { rootOnChain } }`,
      )
      const { exitCode, stdout } = await scene.run('proof', id)
      expect(exitCode).toBe(0)
      expect(JSON.parse(stdout)).toMatchObject({
        ...delegator.claimStakeArguments,
        root: snapshot.rootOnChain,
        claimBlockedBy: 'ALREADY_MIGRATED',
      })
      expect((await scene.run('proof', `0x${'12'.repeat(20)}`)).exitCode).toBe(4)
    })

    test('a snapshot file is compared with the root of the gateway, the command line or Arbitrum One', async () => {
      const file = `${bundled('smoke')}/snapshot.json`
      const indexed = await scene.runWith({}, 'snapshot', 'verify', file, '--url', scene.url)
      expect(indexed.exitCode).toBe(0)
      const { verified, root, leafCount } = JSON.parse(indexed.stdout)
      expect({ verified, leafCount }).toEqual({ verified: true, leafCount: 24 })
      expect((await scene.run('snapshot', 'verify', file, '--root', root)).exitCode).toBe(0)

      const real = await scene.run('snapshot', 'verify', file)
      expect(real.exitCode).toBe(1)
      expect(JSON.parse(real.stdout)).toMatchObject({
        verified: false,
        expected: '0xe8a38536befba9f758950f09fbe609fbeee1cf85c8bf6932f1b4f832d49de3cc',
      })
      expect(real.stderr).toMatch(/^error: \S+snapshot\.json does not have the expected root[^\n]+\n$/)
    })
  })
}
