import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { RecordedBlock } from './block.ts'
import type { Chain } from './recording.ts'

export const SMOKE = join(import.meta.dirname, '../../../recordings/smoke')
export const CONFLUENCE = join(import.meta.dirname, '../../../recordings/confluence')

/** The blocks of `smoke`, read without any of the code under test. */
export function smokeBlocks(chain: Chain): RecordedBlock[] {
  const lines = gunzipSync(readFileSync(join(SMOKE, chain, 'blocks.jsonl.gz'))).toString()
  return JSON.parse(`[${lines.trim().split('\n').join(',')}]`)
}

// biome-ignore lint/suspicious/noExplicitAny: answers are looked into freely
export type Answer = any

/** Posts a body as it is, or a value as JSON; gives the parsed answer, or undefined for an empty one. */
export async function post(url: string, body: unknown): Promise<Answer> {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  const response = await fetch(url, { method: 'POST', body: text })
  const answer = await response.text()
  return answer ? JSON.parse(answer) : undefined
}

/** Calls a method and gives its result; throws the JSON-RPC error as `code: message`. */
export async function call(url: string, method: string, ...params: unknown[]): Promise<Answer> {
  const { result, error } = await post(url, { jsonrpc: '2.0', id: 1, method, params })
  if (error) throw new Error(`${error.code}: ${error.message}`)
  return result
}
