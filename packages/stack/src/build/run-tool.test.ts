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

test('a tool that fails is quoted', async () => {
  const running = runTool(
    tsx,
    ['-e', 'console.log("out"); console.error("of luck"); process.exit(3)'],
    'no use',
  )
  await expect(running).rejects.toThrow('no use:\nout\nof luck')
})
