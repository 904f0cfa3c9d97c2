import { fetchFault } from '@confluence/protocol/lib/fetch-fault'
import { UserError } from '@confluence/protocol/lib/user-error'
import { z } from 'zod'
import { START_OR_NAME } from './exit-codes.ts'

const TIMEOUT = 15_000

const chainHealth = z.object({
  synced: z.boolean(),
  block: z.number().nullable(),
  head: z.number().nullable(),
  error: z.string().nullable(),
})

const healthSchema = z.object({
  status: z.string(),
  chains: z.object({ l1: chainHealth, l2: chainHealth }),
})

export type GatewayHealth = z.infer<typeof healthSchema>

/** What /healthz of a gateway says, healthy or not. Throws UserError where there is none. */
export async function fetchHealth(url: string): Promise<GatewayHealth> {
  let response: Response
  try {
    response = await fetch(`${url}/healthz`, { signal: AbortSignal.timeout(TIMEOUT) })
  } catch (error) {
    throw new UserError(`${url} cannot be reached: ${fetchFault(error)}: ${START_OR_NAME}`)
  }
  const health = healthSchema.safeParse(await response.json().catch(() => undefined))
  if (health.success) return health.data
  throw new UserError(
    `${url} is not a gateway of this program (HTTP status ${response.status} from /healthz)`,
  )
}
