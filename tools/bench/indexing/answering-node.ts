import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import type { ChainRecording } from '@confluence/recording/recording'
import { startReplay } from '@confluence/recording/server'

interface Call {
  id: unknown
  method: string
}

/** As long as the longest answer that is asked for: seven words of a delegator. */
const ANSWER = `0x${'1'.padStart(64, '0').repeat(7)}`

/**
 * A node of a recorded chain that also answers every `eth_call`, after so many milliseconds. What it answers is always
 * the same: it is for measuring handlers that do not use it.
 */
export async function startAnsweringNode(recording: ChainRecording, latency: number) {
  const replay = await startReplay(recording)
  let calls = 0
  const server = createServer(async (request, response) => {
    const body = await textOf(request)
    const call = JSON.parse(body) as Call | Call[]
    response.setHeader('content-type', 'application/json')
    if (!Array.isArray(call) && call.method === 'eth_call') {
      calls++
      await delay(latency)
      response.end(JSON.stringify({ jsonrpc: '2.0', id: call.id, result: ANSWER }))
      return
    }
    const answer = await fetch(replay.url, { method: 'POST', body })
    response.end(await answer.text())
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    get calls() {
      return calls
    },
    async close() {
      server.closeAllConnections()
      server.close()
      await replay.close()
    },
  }
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}
