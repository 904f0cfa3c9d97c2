import type { Dispatcher } from 'undici'
import { goesDirect } from './no-proxy.ts'

const LOOPBACK = ['127.0.0.1', 'localhost', '::1']

/** An environment in which no proxy takes traffic that stays on this machine. */
export function withDirectLoopback(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const hosts = [env.NO_PROXY, env.no_proxy].flatMap((list) => list?.split(/[\s,]+/) ?? [])
  const list = [...new Set([...hosts.filter(Boolean), ...LOOPBACK])].join(',')
  return { ...env, NO_PROXY: list, no_proxy: list }
}

/** The variable that names the proxy for a protocol. */
interface Variable {
  name: string
  value: string
}

/** The variable that names a proxy for requests of a protocol (`http:`), in either case, as curl chooses it. */
export function proxyVariable(protocol: string, env: NodeJS.ProcessEnv): Variable | undefined {
  for (const lower of [`${protocol.replace(':', '')}_proxy`, 'all_proxy']) {
    for (const name of [lower, lower.toUpperCase()]) {
      const value = env[name]?.trim()
      if (value) return { name, value }
    }
  }
  return undefined
}

/** The URL of a proxy, which may be given without `http://`; undefined where it is none for HTTP. */
export function proxyUrl(value: string): string | undefined {
  const text = /^[a-z][a-z\d+.-]*:\/\//i.test(value) ? value : `http://${value}`
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) ? text : undefined
}

/**
 * Sends this process's requests to other machines through the proxy that the environment names, as curl does:
 * HTTPS_PROXY, HTTP_PROXY and ALL_PROXY in either case, except for NO_PROXY. Where that is no HTTP proxy, these requests fail
 * and say so: without a proxy they might show what it is to hide.
 */
export async function useEnvironmentProxy(env: NodeJS.ProcessEnv = process.env): Promise<void> {
  const protocols = ['http:', 'https:']
  if (!protocols.some((protocol) => proxyVariable(protocol, env))) return
  const undici = await import('undici')
  // In a bundle it has no other export.
  const { Agent, Dispatcher, ProxyAgent, setGlobalDispatcher } = undici.default as unknown as typeof undici
  const direct = new Agent()
  const proxies = new Map(protocols.map((protocol) => [protocol, make(proxyVariable(protocol, env))]))
  const exceptions = env.no_proxy || env.NO_PROXY

  function make(variable: Variable | undefined): Dispatcher | Error {
    if (!variable) return direct
    const uri = proxyUrl(variable.value)
    if (uri) return new ProxyAgent({ uri })
    return new Error(
      `${variable.name} names no HTTP proxy: correct it, unset it, or add the host to NO_PROXY`,
    )
  }

  class EnvironmentProxy extends Dispatcher {
    override dispatch(options: Dispatcher.DispatchOptions, handler: Dispatcher.DispatchHandlers): boolean {
      const url = new URL(String(options.origin))
      const proxy = goesDirect(url, exceptions) ? direct : (proxies.get(url.protocol) ?? direct)
      if (!(proxy instanceof Error)) return proxy.dispatch(options, handler)
      handler.onError?.(proxy)
      return false
    }
  }

  setGlobalDispatcher(new EnvironmentProxy())
}
