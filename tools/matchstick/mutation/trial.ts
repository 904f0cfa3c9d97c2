import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { UserError } from '@confluence/protocol/lib/user-error'
import { runModule } from '../runner/run.ts'
import { loadSuite, type Project, testFiles } from '../runner/suite.ts'

/** What the tests say of a changed source. `fault` names the first test that failed. */
export interface Trial {
  readonly outcome: 'killed' | 'survived' | 'invalid'
  readonly fault?: string
}

/** One mutant to try: a file of the project's copy with its changed and its original content. */
export interface TrialRequest {
  readonly project: Project
  readonly file: string
  readonly mutated: string
  readonly original: string
}

// Runs in a process of its own, since a mutant may never end.
process.on('message', (request: TrialRequest) => {
  attempt(request).then(
    (trial) => process.send?.(trial),
    (error) => process.send?.({ outcome: 'killed', fault: String(error) }),
  )
})

async function attempt({ project, file, mutated, original }: TrialRequest): Promise<Trial> {
  await writeFile(join(project.root, file), mutated)
  try {
    const module = await loadSuite(project, await testFiles(project), { cache: false })
    let fault: string | undefined
    runModule(
      module,
      () => fault === undefined,
      ({ passed, path }) => {
        if (!passed) fault ??= path.join(' > ')
      },
    )
    return fault === undefined ? { outcome: 'survived' } : { outcome: 'killed', fault }
  } catch (error) {
    if (error instanceof UserError) return { outcome: 'invalid' }
    throw error
  } finally {
    await writeFile(join(project.root, file), original)
  }
}
