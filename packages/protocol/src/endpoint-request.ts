/** Where to send requests for an endpoint's URL, and the headers that its credentials become: fetch refuses them in a URL. */
export function endpointRequest(url: string): { url: string; headers: Record<string, string> } {
  const plain = new URL(url)
  const { username, password } = plain
  if (!username && !password) return { url, headers: {} }
  plain.username = ''
  plain.password = ''
  const credentials = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`
  // Browsers have no Buffer.
  const encoded = btoa(String.fromCharCode(...new TextEncoder().encode(credentials)))
  return { url: plain.href, headers: { authorization: `Basic ${encoded}` } }
}

/** The URL of what is below an endpoint, with the endpoint's query, which may be its key. */
export function endpointBelow(url: string, path: string): string {
  const below = new URL(url)
  below.pathname = `${below.pathname.replace(/\/+$/, '')}/${path}`
  return below.href
}
