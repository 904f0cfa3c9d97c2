import { ensureBuild } from '@confluence/stack/build/build'
import { ensureDashboard } from '@confluence/stack/build/build-dashboard'

/** Builds all once before the tests: test files run side by side and must not build at the same time. */
export default async function setup(): Promise<void> {
  await ensureBuild((line) => console.log(line))
  await ensureDashboard((line) => console.log(line))
}
