import type { ServerResponse } from 'node:http'
import { UserError } from '@confluence/protocol/lib/user-error'
import { listening } from '@confluence/protocol/testing/listening'
import { expect, onTestFinished, test } from 'vitest'
import { deploySubgraph } from './deploy.ts'

const MANIFEST = '/builds/l1/subgraph.yaml'
const patience = 5_000

/** The status and admin ports of a graph-node, in one. `answer` has the body and how often it was asked for the method. */
async function graphNode(answer: (method: string, times: number, response: ServerResponse) => unknown) {
  const asked: Record<string, number> = {}
  const server = await listening(async (request, response) => {
    let body = ''
    for await (const part of request) body += part
    const { method = 'status' } = JSON.parse(body)
    asked[method] = (asked[method] ?? 0) + 1
    const result = answer(method, asked[method], response)
    if (result !== undefined) response.end(JSON.stringify(result))
  })
  onTestFinished(server.close)
  return { node: { statusUrl: server.url, adminUrl: server.url }, asked }
}

const stopped = new AbortController().signal
const fine = (method: string) => (method === 'status' ? { data: { status: null } } : { result: {} })

test('a graph-node that does not answer yet is asked again', async () => {
  const { node, asked } = await graphNode((method, times, response) =>
    method === 'subgraph_deploy' && times < 3 ? void response.destroy() : fine(method),
  )
  expect(await deploySubgraph(node, 'livepeer/l1', MANIFEST, stopped, patience)).toBe('new')
  expect(asked).toEqual({ status: 3, subgraph_create: 3, subgraph_deploy: 3 })
})

test('one that never answers is a fault in words that say what to look at', async () => {
  const { node } = await graphNode((_, __, response) => void response.destroy())
  const deploying = deploySubgraph(node, 'livepeer/l1', MANIFEST, stopped, 500)
  await expect(deploying).rejects.toThrow(/^graph-node does not take livepeer\/l1: [^;]+; see its log/)
  await expect(deploying).rejects.toBeInstanceOf(UserError)
})

test('one that refuses is not asked again', async () => {
  const { node, asked } = await graphNode((method) =>
    method === 'status' ? fine(method) : { error: { message: 'no such file' } },
  )
  const deploying = deploySubgraph(node, 'livepeer/l1', MANIFEST, stopped, patience)
  await expect(deploying).rejects.toThrow('refuses subgraph_create of livepeer/l1: no such file')
  expect(asked.subgraph_create).toBe(1)
})

test('a stop ends the attempts', async () => {
  const controller = new AbortController()
  const { node } = await graphNode((_, times, response) => {
    if (times === 2) controller.abort(new Error('stopped'))
    response.destroy()
  })
  const deploying = deploySubgraph(node, 'livepeer/l1', MANIFEST, controller.signal, patience)
  await expect(deploying).rejects.toThrow('stopped')
})
