import { isIP } from 'node:net'

const DEFAULT_PORTS: Readonly<Record<string, string>> = { 'http:': '80', 'https:': '443' }

/**
 * Whether a request for a URL goes past any proxy: to this machine, or to what `list` names, in the form of NO_PROXY. That is
 * names of hosts, with all below them, and addresses, each with a port if it is for that port only; `*` is all.
 */
export function goesDirect({ protocol, hostname, port }: URL, list = ''): boolean {
  const host = hostname.replace(/^\[|\]$/g, '').toLowerCase()
  if (isLoopback(host)) return true
  return list.split(/[\s,]+/).some((entry) => {
    if (entry === '*') return true
    const [name, only] = parsed(entry.toLowerCase())
    if (!name || (only && only !== (port || DEFAULT_PORTS[protocol]))) return false
    return host === name || (!isIP(host) && host.endsWith(`.${name}`))
  })
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host.endsWith('.localhost') || host === '::1' || /^127(\.\d+){3}$/.test(host)
}

/** The name or address of an entry, and its port. */
function parsed(entry: string): [name: string, port: string | undefined] {
  if (isIP(entry)) return [entry, undefined]
  const [, bracketed, plain = '', port] = /^(?:\[([^\]]*)\]|([^:]*))(?::(\d+))?$/.exec(entry) ?? []
  return [bracketed ?? plain.replace(/^\*?\./, ''), port]
}
