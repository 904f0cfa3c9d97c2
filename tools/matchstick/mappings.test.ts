import { afterAll, beforeAll, describe, test } from 'vitest'
import { project } from './project.ts'
import type { LoadedFile } from './runner/load.ts'
import type { Group } from './runner/registry.ts'
import { runTest } from './runner/run.ts'
import { loadSuite, testFiles } from './runner/suite.ts'

// Every test of the mappings is one here, too, so that one run counts and reports them all.
const module = await loadSuite(project, await testFiles(project))
for (const file of module.files) describe(file.path, () => declare(file, file.root, []))

function declare(file: LoadedFile, group: Group, outer: readonly Group[]): void {
  const groups = [...outer, group]
  for (const hook of group.hooks.beforeAll) beforeAll(() => module.call(hook, file))
  for (const hook of group.hooks.afterAll) afterAll(() => module.call(hook, file))
  for (const member of group.members) {
    if ('run' in member) {
      test(member.name, () => {
        const { faults } = runTest(module, file, member, groups)
        if (faults.length > 0) throw new Error(faults.join('\n'))
      })
    } else {
      describe(member.name, () => declare(file, member, groups))
    }
  }
}
