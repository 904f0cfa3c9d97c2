/** Codes that say less than the message beside them. */
const OBSCURE = /^UND_ERR/

/** Why a fetch failed, in a few words: the system's code where there is one, such as ECONNREFUSED. */
export function fetchFault(error: unknown): string {
  const { name, message, cause } = error as Error & { cause?: { code?: string; message?: string } }
  if (name === 'TimeoutError') return 'no answer in time'
  const code = cause?.code
  if (code?.startsWith('Z_')) return `its compressed answer is damaged (${cause?.message})`
  return ((OBSCURE.test(code ?? '') ? undefined : code) ?? cause?.message ?? message)
    .replace(/\s+/g, ' ')
    .trim()
}
