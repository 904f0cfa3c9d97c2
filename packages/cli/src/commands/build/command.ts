import { ensureBuild } from '@confluence/stack/build/build'
import { ensureDashboard } from '@confluence/stack/build/build-dashboard'
import { Command } from 'commander'

/** `confluence build`: builds both subgraphs and the dashboard if their sources have changed. */
export function buildCommand(): Command {
  return new Command('build')
    .description('Build both subgraphs and the dashboard, unless they are up to date.')
    .action(async () => {
      const began = Date.now()
      let text = 'up to date'
      const report = (line: string) => {
        text = 'built'
        console.log(line)
      }
      await ensureBuild(report)
      await ensureDashboard(report)
      console.log(`${text} (${((Date.now() - began) / 1000).toFixed(1)} s)`)
    })
}
