import type { OutputLine } from '../host/state.ts'
import type { LoadedFile, LoadedModule } from './load.ts'
import type { Group, Test } from './registry.ts'

export interface TestResult {
  readonly file: string
  /** Names of the describe blocks around it and its own. */
  readonly path: readonly string[]
  readonly passed: boolean
  readonly milliseconds: number
  /** Why it failed; empty if it passed. */
  readonly faults: readonly string[]
  readonly output: readonly OutputLine[]
}

/** Runs all tests whose full name (`file > describe > test`) `wanted` accepts, in order, and reports each. */
export function runModule(
  module: LoadedModule,
  wanted: (name: string) => boolean,
  report: (result: TestResult) => void,
): void {
  for (const file of module.files) runGroup(module, file, file.root, [], wanted, report)
}

function runGroup(
  module: LoadedModule,
  file: LoadedFile,
  group: Group,
  outer: readonly Group[],
  wanted: (name: string) => boolean,
  report: (result: TestResult) => void,
): void {
  const groups = [...outer, group]
  if (!hasWanted(file, groups, wanted)) return
  const once = (role: 'beforeAll' | 'afterAll') => {
    const faults = attempt(() => {
      for (const hook of group.hooks[role]) module.call(hook, file)
    })
    if (faults.length === 0) return
    report({
      file: file.path,
      path: [...names(groups), role],
      passed: false,
      milliseconds: 0,
      faults,
      output: [],
    })
  }
  once('beforeAll')
  for (const member of group.members) {
    if ('run' in member) {
      if (wanted(fullName(file, groups, member))) report(runTest(module, file, member, groups))
    } else {
      runGroup(module, file, member, groups, wanted, report)
    }
  }
  once('afterAll')
}

/** Runs one test between the hooks of the blocks around it, outer ones first and, after it, last. */
export function runTest(
  module: LoadedModule,
  file: LoadedFile,
  test: Test,
  groups: readonly Group[],
): TestResult {
  const output = file.state.output
  output.length = 0
  const began = performance.now()
  const before = attempt(() => {
    for (const group of groups) for (const hook of group.hooks.beforeEach) module.call(hook, file)
  })
  const thrown = before.length > 0 ? [] : attempt(() => module.call(test.run, file))
  const after = attempt(() => {
    for (const group of groups.toReversed()) for (const hook of group.hooks.afterEach) module.call(hook, file)
  })
  const failed = test.shouldFail
    ? thrown.length > 0
      ? []
      : ['the test should have failed, but passed']
    : thrown
  // An assertion's reason is in the output; the error that matchstick-as throws for it says no more.
  const reasons = output.filter((line) => line.level === 'assertion').map((line) => line.text)
  const faults = [
    ...before,
    ...(failed.length > 0 && reasons.length > 0 && !test.shouldFail ? reasons : failed),
    ...after,
  ]
  return {
    file: file.path,
    path: [...names(groups), test.name],
    passed: faults.length === 0,
    milliseconds: performance.now() - began,
    faults,
    output: output.filter((line) => line.level !== 'assertion'),
  }
}

function attempt(action: () => void): string[] {
  try {
    action()
    return []
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)]
  }
}

function hasWanted(file: LoadedFile, groups: readonly Group[], wanted: (name: string) => boolean): boolean {
  const group = groups.at(-1) as Group
  return group.members.some((member) =>
    'run' in member ? wanted(fullName(file, groups, member)) : hasWanted(file, [...groups, member], wanted),
  )
}

function fullName(file: LoadedFile, groups: readonly Group[], test: Test): string {
  return [file.path, ...names(groups), test.name].join(' > ')
}

function names(groups: readonly Group[]): string[] {
  return groups.map((group) => group.name).filter((name) => name !== '')
}
