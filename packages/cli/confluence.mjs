import { fileURLToPath } from 'node:url'
import { bundledCommand } from './bundle.mjs'

// Runs the command from its sources, as one file: loading these and the libraries one by one takes five times as long.

process.setSourceMapsEnabled(true)
const bundle = await bundledCommand(fileURLToPath(new URL('../..', import.meta.url)))
if (bundle) {
  await import(bundle)
} else {
  const { register } = await import('tsx/esm/api')
  register()
  await import('./src/main.ts')
}
