import type { Method } from './methods.ts'
import { isObject } from './params.ts'
import {
  INTERNAL_ERROR,
  INVALID_PARAMS,
  INVALID_REQUEST,
  METHOD_NOT_FOUND,
  PARSE_ERROR,
  RpcError,
} from './rpc-error.ts'

/** Answers a request body, one request or a batch; undefined where there were only notifications. */
export type Respond = (body: string) => Promise<object | undefined>

/** JSON-RPC 2.0 over `methods`; `count` gets the name of every known method that is called. */
export function jsonRpc(methods: ReadonlyMap<string, Method>, count: (method: string) => void): Respond {
  async function call(request: Record<string, unknown>): Promise<unknown> {
    if (request.jsonrpc !== '2.0') throw new RpcError(INVALID_REQUEST, 'jsonrpc must be "2.0"')
    if (typeof request.method !== 'string') throw new RpcError(INVALID_REQUEST, 'method must be a string')
    const method = methods.get(request.method)
    if (!method) throw new RpcError(METHOD_NOT_FOUND, `there is no method ${request.method.slice(0, 80)}`)
    if (request.params !== undefined && !Array.isArray(request.params)) {
      throw new RpcError(INVALID_PARAMS, 'params must be an array')
    }
    count(request.method)
    return method(request.params ?? [])
  }

  async function answer(request: unknown): Promise<object | undefined> {
    if (!isObject(request)) return failure(null, new RpcError(INVALID_REQUEST, 'a request must be an object'))
    try {
      const result = await call(request)
      return request.id === undefined ? undefined : { jsonrpc: '2.0', id: request.id, result }
    } catch (error) {
      // A request that is malformed cannot be told from a notification by its missing id.
      const malformed = error instanceof RpcError && error.code === INVALID_REQUEST
      return request.id === undefined && !malformed ? undefined : failure(request.id ?? null, error)
    }
  }

  return async (body) => {
    let request: unknown
    try {
      request = JSON.parse(body)
    } catch {
      return failure(null, new RpcError(PARSE_ERROR, 'the request is not valid JSON'))
    }
    if (!Array.isArray(request)) return answer(request)
    if (!request.length) return failure(null, new RpcError(INVALID_REQUEST, 'the batch is empty'))
    const answers = (await Promise.all(request.map(answer))).filter((one) => one !== undefined)
    return answers.length ? answers : undefined
  }
}

/** An error in JSON-RPC form. */
export function failure(id: unknown, error: unknown): object {
  const { code, message } =
    error instanceof RpcError ? error : new RpcError(INTERNAL_ERROR, `internal error: ${error}`)
  return { jsonrpc: '2.0', id, error: { code, message } }
}
