const LOOPBACK = ['127.0.0.1', 'localhost', '::1']
const PROXIES = ['http_proxy', 'https_proxy', 'all_proxy']

/** An environment in which no proxy takes traffic that stays on this machine. */
export function withDirectLoopback(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const hosts = [env.NO_PROXY, env.no_proxy].flatMap((list) => list?.split(/[\s,]+/) ?? [])
  const list = [...new Set([...hosts.filter(Boolean), ...LOOPBACK])].join(',')
  return { ...env, NO_PROXY: list, no_proxy: list }
}

/**
 * Sends this process's requests to other machines through the proxy that the environment names, as curl does:
 * HTTPS_PROXY, HTTP_PROXY and ALL_PROXY in either case, except for NO_PROXY.
 */
export async function useEnvironmentProxy(env: NodeJS.ProcessEnv = process.env): Promise<void> {
  const [http, https, all] = PROXIES.map((name) => env[name] || env[name.toUpperCase()])
  if (!http && !https && !all) return
  const undici = await import('undici')
  // In a bundle it has no other export.
  const { EnvHttpProxyAgent, setGlobalDispatcher } = undici.default as unknown as typeof undici
  const [httpProxy, httpsProxy] = [http ?? all, https ?? all]
  setGlobalDispatcher(
    new EnvHttpProxyAgent({
      ...(httpProxy ? { httpProxy } : {}),
      ...(httpsProxy ? { httpsProxy } : {}),
      noProxy: withDirectLoopback(env).NO_PROXY as string,
    }),
  )
}
