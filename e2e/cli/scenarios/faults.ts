import type { RequestListener } from 'node:http'
import { listening, type TestServer } from '@confluence/protocol/testing/listening'
import { exitCodes } from 'livepeer-confluence/exit-codes'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Scene } from '../../harness/command.ts'

const ACCOUNT = `0x${'12'.repeat(20)}`

/** Faults of the command line and the gateway: one line each, and the documented exit code. */
export function faultScenarios(scene: Scene): void {
  describe('a wrong command line exits with 2, in one line:', () => {
    test.each([
      ['stauts', /unknown command 'stauts' \(Did you mean status\?\)/],
      ['delegator', /missing required argument 'address' \(see confluence delegator --help\)/],
      ['delegator 0x12', /An address has 40 digits after 0x/],
      ['delegator vitalik.eth', /enter the address that the name stands for/],
      ['status --urll x', /unknown option '--urll' \(Did you mean --url\?\)/],
      ['status --url localhost', /Give an http or https URL/],
      ['status --json --table', /cannot be used with/],
      ['pools --first 1001', /Give 1 to 1000 rows/],
      ['pools --order-by size', /Allowed choices are id, orchestrator/],
      [
        'pools --where stak=1',
        /Field "stak" is not defined .* Did you mean "stake"\?.* it has id, orchestrator/,
      ],
      ['pools --where stake', /--where stake: give field=value/],
      ['pools --where stake=many', /--where stake: .*"many" is not a whole number/],
      ['pools --where stake=1 stake=2', /names stake twice/],
      ['pools --where {"stake"', /--where is not JSON/],
      ['tickets --where state=LATE', /"LATE" does not exist in "TicketState" enum/],
      ['export everything', /Allowed choices are delegators, pools, claims/],
      ['export pools --format xml', /Allowed choices are csv, ndjson, json/],
      ['proof 1', /An address has 40 digits/],
      ['snapshot verify', /missing required argument 'file' \(see confluence snapshot verify --help\)/],
      ['snapshot verify x --root 1', /Give a hash, 0x and 64 hex digits/],
      ['deploy l3', /Allowed choices are l1, l2/],
      ['deploy l1 --create', /--create needs --node/],
      ['start --port x', /Give a port, 0 to 65535/],
      ['start --l1-rpc ftp://x/secret', /option '--l1-rpc <url>' is invalid. Give an http or https URL/],
      ['verify recordings/smoke --url localhost', /Give an http or https URL/],
      ['start --l1-rpc http://x', /--l2-rpc \(or L2_RPC_URL\) is missing/],
      ['completion csh', /Allowed choices are bash, zsh, fish/],
    ])('%s', async (line, message) => {
      const { exitCode, stdout, stderr } = await scene.run(...line.split(' '))
      expect(stderr).toMatch(message)
      expect(stderr).toMatch(/^error: [^\n]+\n$/)
      expect({ exitCode, stdout }).toEqual({ exitCode: exitCodes.usage.code, stdout: '' })
    })
  })

  const asking = [
    ['status'],
    ['delegator', ACCOUNT],
    ['progress'],
    ['pools'],
    ['pool', ACCOUNT],
    ['tickets'],
    ['rounds'],
    ['polls'],
    ['poll', ACCOUNT],
    ['export', 'pools'],
    ['proof', ACCOUNT],
    ['claim', ACCOUNT],
    ['migrate', ACCOUNT],
    ['slashing', ACCOUNT, '40'],
    ['funds-needed', '0.01'],
    ['senders'],
    ['days'],
  ]

  describe('without a gateway, a command exits with 1 and says what to do:', () => {
    test.each(asking.map((args) => [args.join(' '), args] as const))('%s', async (_, args) => {
      const { exitCode, stdout, stderr } = await scene.runWith({}, ...args, '--url', 'http://127.0.0.1:2')
      expect(stderr).toMatch(/^error: 127\.0\.0\.1:2 cannot be reached: [^\n]+ with --url\n$/)
      expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' })
    })
  })

  describe('while the gateway starts', () => {
    const chain = { synced: false, block: null, head: null, error: 'it is being started' }
    const answer: RequestListener = ({ url }, response) => {
      response.writeHead(503, { 'content-type': 'application/json' })
      if (url === '/healthz') {
        response.end(JSON.stringify({ status: 'unavailable', chains: { l1: chain, l2: chain } }))
      } else {
        response.end(JSON.stringify({ errors: [{ message: 'not yet', extensions: { code: 'NOT_READY' } }] }))
      }
    }
    let server: TestServer
    beforeAll(async () => {
      server = await listening(answer)
    })
    afterAll(() => server.close())

    test.each(asking.map((args) => [args.join(' '), args] as const))('%s exits with 3', async (_, args) => {
      const { exitCode, stderr } = await scene.runWith({}, ...args, '--url', server.url)
      expect(stderr).toMatch(/^error: [^\n]+\n$/)
      expect(exitCode).toBe(exitCodes.notReady.code)
    })
  })

  test('a server that is not a gateway is named as such', async () => {
    const server = await listening((_, response) => response.end('hello'))
    const { url } = server
    const [status, pools] = [await scene.run('status', '--url', url), await scene.run('pools', '--url', url)]
    await server.close()
    expect(status).toMatchObject({ exitCode: 1, stdout: '' })
    expect(status.stderr).toMatch(/is not a gateway of Confluence/)
    expect(pools).toMatchObject({ exitCode: 1, stdout: '' })
    expect(pools.stderr).toMatch(/^error: [^\n]+ does not answer in GraphQL[^\n]*\n$/)
  })

  test('a client that asks more than 1,200 times a minute is refused, which a metric counts', async () => {
    const headers = { 'x-forwarded-for': '203.0.113.7' }
    const statuses: number[] = []
    const client = async () => {
      while (statuses.length < 1_300) {
        const answer = await fetch(`${scene.url}/graphql?query={__typename}`, { headers })
        statuses.push(answer.status)
        await answer.arrayBuffer()
      }
    }
    await Promise.all(Array.from({ length: 10 }, client))
    const refused = statuses.filter((status) => status === 429).length
    expect(refused).toBeGreaterThanOrEqual(100)
    expect(statuses.filter((status) => status === 200).length).toBe(statuses.length - refused)
    const metrics = await (await fetch(`${scene.url}/metrics`)).text()
    expect(metrics).toContain(`confluence_refused_requests_total{limit="rate"} ${refused}\n`)
  })
}
