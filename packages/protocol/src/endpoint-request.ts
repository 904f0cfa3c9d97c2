/** Where to send requests for an endpoint's URL, and the headers that its credentials become: fetch refuses them in a URL. */
export function endpointRequest(url: string): { url: string; headers: Record<string, string> } {
  const plain = new URL(url)
  const { username, password } = plain
  if (!username && !password) return { url, headers: {} }
  plain.username = ''
  plain.password = ''
  const credentials = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`
  const encoded = Buffer.from(credentials).toString('base64')
  return { url: plain.href, headers: { authorization: `Basic ${encoded}` } }
}
