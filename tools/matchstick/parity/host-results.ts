import { join } from 'node:path'
import { dumpEntity } from '../host/store.ts'
import { project } from '../project.ts'
import { runModule } from '../runner/run.ts'
import { loadSuite } from '../runner/suite.ts'

/** An operation and its result, all as text. */
export interface Result {
  id: string
  operation: string
  left: string
  right: string
  text: string
  integer: string | null
  decimal: string | null
}

export const parityProject = {
  root: join(import.meta.dirname, 'subgraph'),
  libraries: project.libraries,
  manifests: ['subgraph.yaml'],
}

/** The results of the parity subgraph as this folder's host computes them, by id. */
export async function hostResults(): Promise<Map<string, Result>> {
  const module = await loadSuite(parityProject, ['tests/arithmetic.test.ts'], { cache: false })
  runModule(
    module,
    () => true,
    ({ faults }) => {
      if (faults.length > 0) throw new Error(faults.join('\n'))
    },
  )
  const entities = module.files[0]?.state.store.all('Result') ?? []
  return new Map(
    entities.map((entity) => {
      const result = { integer: null, decimal: null, ...dumpEntity(entity) } as unknown as Result
      return [result.id, result]
    }),
  )
}
