/** An endpoint as it may be shown: host and port. The rest of its URL (user, path, query) may hold a key. */
export function endpointName(url: string): string {
  return (URL.canParse(url) && new URL(url).host) || 'a malformed URL'
}

/** Parts of a path that are longer may be keys. */
const LONGEST_NAME = 11

/** A URL as it may be shown where a host is not enough: without user, query and keys in its path. */
export function shownUrl(url: string): string {
  const { protocol, host, pathname } = new URL(url)
  return withoutSecrets(`${protocol}//${host}${pathname.replace(/\/+$/, '')}`, url)
}

/** What an endpoint answered, such as a refusal that quotes the request, without the secrets of its URL. */
export function withoutSecrets(text: string, url: string): string {
  if (!URL.canParse(url)) return text
  const { username, password, pathname, searchParams } = new URL(url)
  const keys = pathname.split('/').filter((part) => part.length > LONGEST_NAME)
  const secrets = [username, password, ...keys, ...searchParams.values()].flatMap((part) => [
    part,
    decoded(part),
  ])
  return secrets.filter(Boolean).reduce((shown, secret) => shown.replaceAll(secret, '…'), text)
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
