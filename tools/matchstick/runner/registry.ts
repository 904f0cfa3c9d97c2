/** A `describe` block; the outermost one of a test file has no name. */
export interface Group {
  readonly name: string
  /** Tests and groups in the order in which they were written. */
  readonly members: (Test | Group)[]
  readonly hooks: Readonly<Record<HookRole, number[]>>
}

export interface Test {
  readonly name: string
  readonly shouldFail: boolean
  /** Function in the module's table. */
  readonly run: number
}

export type HookRole = 'beforeAll' | 'afterAll' | 'beforeEach' | 'afterEach'

export function createGroup(name: string): Group {
  const hooks = { beforeAll: [], afterAll: [], beforeEach: [], afterEach: [] }
  return { name, members: [], hooks }
}

/** Collects what matchstick-as registers: functions by their index in the module's table. */
export function createRegistry(call: (run: number) => void) {
  let current = createGroup('')
  return {
    /** What is registered from now on belongs to `group`. */
    enter(group: Group): void {
      current = group
    },
    registerTest(name: string, shouldFail: boolean, run: number): void {
      current.members.push({ name, shouldFail, run })
    },
    registerDescribe(name: string, run: number): void {
      const parent = current
      const group = createGroup(name)
      parent.members.push(group)
      current = group
      call(run)
      current = parent
    },
    registerHook(role: string, run: number): void {
      current.hooks[role as HookRole].push(run)
    },
  }
}
