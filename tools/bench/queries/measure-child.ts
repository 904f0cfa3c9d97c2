import { once } from 'node:events'
import { measure } from './measure.ts'
import type { ApartInput } from './measure-apart.ts'

process.send?.('loaded')
const [{ url, workload, load }] = (await once(process, 'message')) as [ApartInput]
const { fixed, ...rest } = workload
const outcome = await measure(url, { ...rest, variables: () => fixed }, load).catch(
  (error: Error) => error.message,
)
process.send?.(outcome, () => process.disconnect())
