import { execFile } from 'node:child_process'
import { mkdir } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, onTestFinished, test } from 'vitest'
import { freePorts } from '../processes/ports.ts'
import { temporaryDirectory } from '../testing/temporary-directory.ts'
import { loopbackOnly, openToOthers } from './loopback.ts'

/** Listens in a process of its own, and prints the address that it got. */
const LISTEN = `
  const [port, host] = process.argv.slice(1)
  const server = require('node:net').createServer().listen(Number(port), host, () => {
    console.log(server.address().address)
    server.close()
  })
  server.on('error', ({ code }) => console.log(code))
`

async function addressOf(port: number, host: string): Promise<string> {
  // A path that LD_PRELOAD would split.
  const directory = join(await temporaryDirectory(), 'a b:c')
  await mkdir(directory)
  const env = { ...process.env, ...(await loopbackOnly(directory)) }
  const args = ['-e', LISTEN, `${port}`, host]
  return (await promisify(execFile)(process.execPath, args, { cwd: directory, env })).stdout.trim()
}

async function listening(host: string): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, host, resolve))
  onTestFinished(() => void server.close())
  return (server.address() as { port: number }).port
}

describe.runIf(process.platform === 'linux' && process.arch === 'x64')('loopbackOnly', () => {
  test('has a port that would be on all interfaces on loopback', async () => {
    const [port] = await freePorts(1)
    expect(await addressOf(port as number, '0.0.0.0')).toBe('127.0.0.1')
  })

  test('leaves alone what is not a port of all interfaces, and the error of a busy one', async () => {
    const [port] = await freePorts(1)
    expect(await addressOf(port as number, '127.0.0.2')).toBe('127.0.0.2')
    expect(await addressOf(0, '0.0.0.0')).toBe('0.0.0.0')
    expect(await addressOf(await listening('127.0.0.1'), '0.0.0.0')).toBe('EADDRINUSE')
  })

  test('keeps what is preloaded already', async () => {
    const directory = await temporaryDirectory()
    expect(await loopbackOnly(directory, { LD_PRELOAD: 'other.so' })).toEqual({
      LD_PRELOAD: './loopback.so:other.so',
    })
  })
})

describe.runIf(process.platform === 'linux')('openToOthers', () => {
  test('tells a port on all interfaces from one on loopback', async () => {
    const [everywhere, loopback] = [await listening('0.0.0.0'), await listening('127.0.0.1')]
    expect(openToOthers([loopback, everywhere])).toBe(true)
    expect(openToOthers([loopback])).toBe(false)
  })
})
