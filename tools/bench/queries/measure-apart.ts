import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { UserError } from '@confluence/protocol/lib/user-error'
import type { Load, Measurement } from './measure.ts'
import type { Workload } from './workload.ts'

/** What a process of its own measures. */
export interface ApartInput {
  url: string
  workload: Pick<Workload, 'title' | 'query'> & { fixed: Record<string, unknown> }
  load: Load
}

/**
 * Puts a load on an endpoint from a process of its own: one that reads long answers would keep others of the same process
 * waiting, and that is not what is measured. Its variables are those of the first request. Resolves when it begins, with
 * what comes of it.
 */
export async function measureApart(
  url: string,
  workload: Workload,
  load: Load,
): Promise<{ result: Promise<Measurement> }> {
  const child = fork(fileURLToPath(new URL('measure-child.ts', import.meta.url)))
  const { title, query } = workload
  const exited = once(child, 'exit').then((): [] => [])
  const message = () => Promise.race([once(child, 'message'), exited])
  await message()
  const answered = message()
  child.send({ url, workload: { title, query, fixed: workload.variables(0) }, load } satisfies ApartInput)
  const result = answered.then(async ([answer]: (Measurement | string)[]) => {
    await exited
    if (typeof answer === 'object') return answer
    throw new UserError(answer ?? `${url}: what asked for ${title} has ended`)
  })
  result.catch(() => {})
  return { result }
}
