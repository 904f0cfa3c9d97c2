import { cpus, totalmem } from 'node:os'
import type { Reporter, TestCase, TestModule } from 'vitest/node'

/** Prints the table of docs/operations.md: how often each fault was tried, and how often it was not survived. */
export default class TableReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const faults = new Map<string, { runs: number; failures: number }>()
    for (const module of modules) {
      for (const test of module.children.allTests()) {
        const { state } = test.result()
        if (state !== 'passed' && state !== 'failed') continue
        const fault = faultOf(test)
        const { runs, failures } = faults.get(fault) ?? { runs: 0, failures: 0 }
        faults.set(fault, { runs: runs + 1, failures: failures + (state === 'failed' ? 1 : 0) })
      }
    }
    const rows = [...faults].map(([fault, { runs, failures }]) => `| ${fault} | ${runs} | ${failures} |`)
    console.log(['', '| fault | runs | failures |', '|---|---|---|', ...rows].join('\n'))
    const gib = Math.round(totalmem() / 2 ** 30)
    console.log(`\n${cpus().length} cores (${cpus()[0]?.model}), ${gib} GiB, Node.js ${process.version}`)
  }
}

/** The outermost group of a test is named after the fault. */
function faultOf(test: TestCase): string {
  let group: TestCase['parent'] = test.parent
  let name = test.name
  while (group.type === 'suite') {
    name = group.name
    group = group.parent
  }
  return name
}
