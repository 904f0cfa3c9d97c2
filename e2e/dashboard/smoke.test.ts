import { openRecording } from '@confluence/recording/recording'
import { describe } from 'vitest'
import { launchBrowser } from '../harness/browser.ts'
import { bundled } from '../harness/stack.ts'
import { accessScenarios } from './scenarios/access.ts'
import { accountScenarios } from './scenarios/account.ts'
import { claimScenarios } from './scenarios/claim.ts'
import { exportScenarios } from './scenarios/exports.ts'
import { faultScenarios } from './scenarios/faults.ts'
import { figureScenarios } from './scenarios/figures.ts'
import { followScenarios } from './scenarios/follow.ts'
import { orchestratorScenarios } from './scenarios/orchestrator.ts'
import { placeScenarios } from './scenarios/places.ts'
import { useSite } from './site.ts'

/** The head of both chains at first: no account has claimed on L2. */
const HEAD = 79

const recording = openRecording(bundled('smoke'))
const browser = await launchBrowser()

if ('missing' in browser) {
  console.warn(`the dashboard is not tested in a browser: ${browser.missing}`)
  describe.skip(`the dashboard in a browser: ${browser.missing}`)
} else {
  describe('the dashboard in a browser', { timeout: 120_000 }, () => {
    const scene = { site: useSite(browser, recording, HEAD), recording }
    claimScenarios(scene)
    followScenarios(scene)
    figureScenarios(scene)
    accountScenarios(scene)
    orchestratorScenarios(scene)
    exportScenarios(scene)
    accessScenarios(scene)
    placeScenarios(scene)
    faultScenarios(scene)
  })
}
