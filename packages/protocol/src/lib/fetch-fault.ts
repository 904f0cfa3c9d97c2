/** Why a fetch failed, in a few words: the system's code where there is one, such as ECONNREFUSED. */
export function fetchFault(error: unknown): string {
  const { name, message, cause } = error as Error & { cause?: { code?: string; message?: string } }
  if (name === 'TimeoutError') return 'no answer in time'
  return (cause?.code ?? cause?.message ?? message).replace(/\s+/g, ' ').trim()
}
