import { relative } from 'node:path'
import { ensureBuild } from '@confluence/stack/build/build'
import { ensureDashboard } from '@confluence/stack/build/build-dashboard'
import { projectRoot } from '@confluence/stack/build/paths'
import { bundle } from './bundle.ts'
import { stage, stagedPackage } from './stage.ts'

// Makes the package of the command; with a directory, only bundles the command into that.
const [directory] = process.argv.slice(2)
if (directory) {
  await bundle(directory)
} else {
  await ensureBuild(console.error)
  await ensureDashboard(console.error)
  await stage()
  console.error(`${relative(projectRoot, stagedPackage)} holds the package`)
}
