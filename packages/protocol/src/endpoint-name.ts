/** An endpoint as it may be shown: host and port. The rest of its URL (user, path, query) may hold a key. */
export function endpointName(url: string): string {
  return URL.canParse(url) ? new URL(url).host : 'a malformed URL'
}
