import { expect, test } from 'vitest'
import { runTool } from './run-tool.ts'

const tsx = { name: 'tsx', program: 'dist/cli.mjs' }

test('a tool that is called off ends, for good', async () => {
  const stopping = new AbortController()
  const running = runTool(
    { ...tsx, signal: stopping.signal },
    ['-e', 'setInterval(() => {}, 1000)'],
    'failed',
  )
  setTimeout(() => stopping.abort(new Error('stopped')), 500)
  await expect(running).rejects.toThrow('stopped')
})

/** Runs a tool that prints this and fails. */
const failing = (output: string) =>
  runTool(tsx, ['-e', `console.log(${JSON.stringify(output)}); process.exit(3)`], 'it cannot be built')

test('a tool that fails is quoted, from its first error on', async () => {
  await expect(failing('- Load ABIs\n✔ Load ABIs\n✖ Failed to compile\n  src/a.ts: no')).rejects.toThrow(
    /^it cannot be built:\n✖ Failed to compile\n {2}src\/a\.ts: no$/,
  )
  await expect(failing('out of luck')).rejects.toThrow('it cannot be built:\nout of luck')
})

test('what the system refuses a tool is one line that says what to do', async () => {
  const refused =
    "- Write types\n✖ Failed: EACCES: permission denied, open 'generated/A.ts'\n    at async open"
  await expect(failing(refused)).rejects.toThrow(
    /^it cannot be built: generated\/A\.ts: permission denied: change its permissions, or name another place$/,
  )
  await expect(failing('Error: ENOSPC: no space left on device, write')).rejects.toThrow(
    /^it cannot be built: no space is left: make room, or name another place$/,
  )
})
