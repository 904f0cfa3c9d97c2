import { relative } from 'node:path'
import { ensureBuild } from '@confluence/stack/build/build'
import { ensureDashboard } from '@confluence/stack/build/build-dashboard'
import { projectRoot } from '@confluence/stack/build/paths'
import { bundle } from './bundle.ts'
import { stageClient, stagedClient } from './client.ts'
import { stage, stagedPackage } from './stage.ts'

// Makes the packages of the command and of the client: both, or only the client with --client. With a directory, only bundles
// the command into that.
const [argument] = process.argv.slice(2)
const say = (directory: string) => console.error(`${relative(projectRoot, directory)} holds a package`)
if (argument && argument !== '--client') {
  await bundle(argument)
} else {
  await stageClient()
  say(stagedClient)
}
if (!argument) {
  await ensureBuild(console.error)
  await ensureDashboard(console.error)
  await stage()
  say(stagedPackage)
}
